import { pages } from '#contract/pages'
import { externalManagerStatus, isForced, snmpSilence, untrusted, wrongPath } from '../../sim/around/index'
import { type Expressway, INITIALISING_MS, type World } from '../../sim/ground/index'
import { fqdnOf, isClustered, membersOf, textSetting } from '../../sim/machine/index'
import { visit, wait } from '../language/act'
import { noRestartDue } from '../language/alarms'
import { inRole, named, onRole, playing } from '../language/cast'
import { letAsk, managerPeer, restartIfAsked, saveManager, stateIs } from '../language/external-manager'
import { seen } from '../language/marks'
import { type Phase, type Procedure, phase, type StartRefusal } from '../language/procedure'
import { firstRefusal, otherVersion, startRefused, unreachable } from '../language/refusals'
import { justSaved, type Moment, type Rule } from '../language/rule'
import { type Context, comesAfter, need, step } from '../language/step'
import {
  addressKnown,
  addToFolder,
  doneInWizard,
  folderOpened,
  managed,
  openFolder,
  systemOf,
  usesTms,
  withoutTicket,
} from '../language/tms'

const X = 'expressway'

const phases: readonly Phase[] = [
  phase('Expressway', [
    step('TMS.01', 'Let Cisco TMS ask by SNMP', {
      text: 'Set SNMP mode to v3 plus TMS support or to v2c, and Community name to public. SNMP is peer-specific: every peer that Cisco TMS is to manage needs this.',
      on: X,
      path: pages.snmp,
      acts: onRole(X, (_, expressway) => [letAsk(expressway)]),
      needs: (context) => {
        const reason = snmpSilence(context.world, inRole(context, X), textSetting)
        const words = { missing: reason ?? '', met: 'SNMP answers with the community name public.' }
        return [need(reason === undefined, words, inRole(context, X))]
      },
      latches: false,
      guide: ['TMS-01', 'TMS-02'],
    }),
    step('TMS.02', 'Restart it if an alarm asks for it', {
      text: 'SNMP that was Disabled is in force after a restart. With several peers to restart, the next one waits until the last one answers.',
      on: X,
      path: pages.restart,
      acts: onRole(X, restartIfAsked),
      needs: (context) => {
        const expressway = inRole(context, X)
        return [
          comesAfter(context, 'TMS.01', 'Save the SNMP settings first.'),
          noRestartDue(context, expressway),
          need(
            expressway.power.state === 'up',
            {
              missing: `Wait until ${named(context, expressway)} is back.`,
              met: `${named(context, expressway)} is up.`,
            },
            expressway,
          ),
        ]
      },
      after: ['TMS.01'],
      guide: ['TMS-03', 'TMS-04'],
    }),
    step('TMS.03', 'Tell it where Cisco TMS is', {
      text: 'Enter the Address of Cisco TMS (in this lab tms.example.com, 10.0.0.6) and the Path tms/public/external/management/SystemManagementService.asmx. With HTTPS and Certificate verification mode On, the authority of Cisco TMS has to be among the trusted CA certificates before; Cisco has a document of its own on secure management. With HTTP or with Off no certificate is needed. The State becomes Initialising, then Active.',
      on: (context) =>
        (stateIs(context, inRole(context, X), 'Initialising', 'Active').met
          ? inRole(context, X)
          : managerPeer(context, inRole(context, X))
        ).id,
      path: pages.externalManager,
      acts: onRole(X, saveManager),
      needs: (context) => [
        seen(context, inRole(context, X), pages.externalManager),
        stateIs(context, inRole(context, X), 'Initialising', 'Active'),
      ],
      after: ['TMS.02'],
      guide: ['TMS-05', 'TMS-06', 'TMS-07', 'TMS-08', 'TMS-09', 'TMS-21', 'TRB-24'],
    }),
  ]),
  phase('Cisco TMS', [
    step('TMS.04', 'In Cisco TMS: Choose a folder', {
      text: 'Systems > Navigator: select the folder for the Expressway, or create one. Cisco TMS is at tms.example.com.',
      on: null,
      path: null,
      acts: (context) => [openFolder(context)],
      needs: (context) => [folderOpened(context)],
      appliesWhen: usesTms,
      after: ['TMS.03'],
      guide: ['TMS-10'],
    }),
    step('TMS.05', 'In Cisco TMS: Add Systems', {
      text: 'Enter the address or DNS name of the Expressway in the first section, then Next. With several peers each is added by itself.',
      on: null,
      path: null,
      acts: onRole(X, (context, expressway) => [addToFolder(context, expressway)]),
      needs: onRole(X, (context, expressway) => [managed(context, expressway)]),
      appliesWhen: usesTms,
      after: ['TMS.04'],
      guide: ['TMS-11', 'TMS-22'],
    }),
    doneInWizard(X, 'TMS.06', 'Read the result', {
      text: 'System added has a tick. After an error such as a wrong password, Edit System takes the root password of the Expressway. That the type reads VCS is known and no error.',
      asks: (context, expressway) => withoutTicket(context, expressway, 'wrong-password'),
      guide: ['TMS-12', 'TMS-13', 'TMS-14'],
    }),
    doneInWizard(X, 'TMS.07', 'Finish', {
      text: 'Finish Adding Systems; with warnings, Add System despite warnings; for the next one, Add More Systems.',
      asks: managed,
      guide: ['TMS-15'],
    }),
    doneInWizard(X, 'TMS.08', 'Without an SNMP response', {
      text: 'Only then: on the Connection tab the SNMP Get Community Name is public; Save/Try.',
      asks: (context, expressway) => withoutTicket(context, expressway, 'no-response'),
      guide: ['TMS-16'],
    }),
    doneInWizard(X, 'TMS.09', 'Enter the password', {
      text: 'Only if the password of the Expressway is not the default one: Connection tab, or Settings > Edit Settings.',
      asks: (context, expressway) => withoutTicket(context, expressway, 'wrong-password'),
      guide: ['TMS-17'],
    }),
    doneInWizard(X, 'TMS.10', 'Correct the address', {
      text: 'Only if the system was in Cisco TMS before: IP Address on the Connection tab.',
      asks: addressKnown,
      guide: ['TMS-18'],
    }),
  ]),
  phase('Check', [
    step('TMS.11', 'Read the State again', {
      text: 'Back on the Expressway, System > External manager: the State is Active.',
      on: X,
      path: pages.externalManager,
      acts: onRole(X, (_, expressway) => [wait(INITIALISING_MS), visit(expressway, pages.externalManager)]),
      needs: (context) => [
        seen(context, inRole(context, X), pages.externalManager, 'TMS.03'),
        stateIs(context, inRole(context, X), 'Active'),
      ],
      after: ['TMS.03'],
      guide: ['TMS-19'],
    }),
  ]),
]

const managerOf = (context: Context) => managerPeer(context, inRole(context, X))

/** The External manager page was saved, and with an address: a cleared page asks nobody. */
const managerSaved = (moment: Moment) =>
  justSaved(moment, managerOf(moment), pages.externalManager) &&
  textSetting(managerOf(moment), 'external-manager.address') !== ''

/** What keeps the State from becoming Active, or Cisco TMS from an answer. */
const rules: readonly Rule[] = [
  {
    id: 'TMS-M1',
    text: 'SNMP was saved with a mode or a community by which Cisco TMS gets no SNMP response. It needs v3 plus TMS support or v2c, and the community public.',
    guide: ['TMS-01', 'TMS-02'],
    brokenBy: (moment) =>
      justSaved(moment, inRole(moment, X), pages.snmp) &&
      snmpSilence(moment.world, inRole(moment, X), textSetting) !== undefined,
  },
  {
    id: 'TMS-M2',
    text: 'The Path was saved as one at which Cisco TMS does not listen: the State is Failed.',
    guide: ['TMS-06'],
    brokenBy: (moment) => managerSaved(moment) && wrongPath(moment.world, managerOf(moment)) !== undefined,
  },
  {
    id: 'TMS-M3',
    text: 'HTTPS with Certificate verification mode On was saved before the authority of Cisco TMS was trusted: the State will never be Active like that.',
    guide: ['TMS-07'],
    brokenBy: (moment) => managerSaved(moment) && untrusted(moment.world, managerOf(moment)) !== undefined,
  },
  {
    id: 'TMS-M5',
    text: 'Protocol was saved as HTTP, while Cisco TMS forces HTTPS: it puts that back when it asks next.',
    guide: ['TMS-20', 'TRB-23'],
    brokenBy: (moment) =>
      managerSaved(moment) &&
      moment.world.tms !== undefined &&
      isForced(moment.world.tms) &&
      textSetting(managerOf(moment), 'external-manager.protocol') === 'HTTP',
  },
  {
    id: 'TMS-M6',
    text: 'A system was purged from Cisco TMS without any ticket. That its type has an old name there is known, and no error.',
    guide: ['TMS-14'],
    brokenBy: ({ events }) =>
      events.some((event) => event.type === 'tms-changed' && event.kind === 'purge-system' && event.isSound),
  },
]

function managedAlready(world: World, expressway: Expressway): StartRefusal | null {
  const { state, snmp } = externalManagerStatus(world, expressway)
  const isManaged = !usesTms({ world }) || systemOf({ world }, expressway)?.isAdded
  return state === 'Active' && snmp.answers && isManaged
    ? startRefused(`${named({ world }, expressway)} works with Cisco TMS already: its State is Active.`, [
        'TMS-19',
      ])
    : null
}

/** What each peer of the cluster still lacks to be managed: it is added by itself, and its SNMP is its own (TMS-22). */
function left(context: Context): string[] {
  const expressway = inRole(context, X)
  const peers = isClustered(expressway) ? membersOf(context.world, expressway) : []
  return peers.flatMap((peer) => {
    const isSilent = snmpSilence(context.world, peer) !== undefined
    const isAbsent = usesTms(context) && !managed(context, peer).met
    if (!isSilent && !isAbsent) return []
    const lacks = [
      ...(isSilent ? ['gives no SNMP response yet'] : []),
      ...(isAbsent ? ['is not in Cisco TMS yet'] : []),
    ]
    return [`${named(context, peer)} ${lacks.join(' and ')}: every peer is added by itself.`]
  })
}

function closing(context: Context): string[] {
  const expressway = inRole(context, X)
  return [
    usesTms(context)
      ? `Cisco TMS manages ${named(context, expressway)}.`
      : `The side of ${named(context, expressway)} is done. In Cisco TMS it still has to be added to a folder.`,
    `Its Host Name there is its FQDN, ${fqdnOf(expressway) || 'which it has once System host name and Domain name are set'}.`,
    ...left(context),
    ...context.progress.remarks,
  ]
}

/** Add an Expressway to Cisco TMS (guide, pages 22 and 23). */
export const addToTms: Procedure = {
  id: 'add-to-tms',
  title: 'Add an Expressway to Cisco TMS',
  guide: 'pages 22 and 23',
  text: 'Prepares one Expressway for Cisco TMS: SNMP, the restart that it may need, and the external manager. In a world that has Cisco TMS, it is added there as well.',
  startsIn: { scenario: 'standalone-pair', roles: { expressway: 'expe2' } },
  roles: [{ key: X, label: 'Expressway' }],
  orderMistake: 'TMS-09',
  preflight: () => [],
  startRefusal: (world, roles) => {
    const expressway = playing(world, roles, X)
    return firstRefusal(
      () => unreachable(world, [expressway], 'TMS-05'),
      () => managedAlready(world, expressway),
      () => otherVersion(world, [expressway], 'PRE-02'),
    )
  },
  phases,
  rules,
  willBeLost: () => [],
  closing,
  next: (context) => (left(context).length > 0 ? ['add-to-tms'] : []),
}
