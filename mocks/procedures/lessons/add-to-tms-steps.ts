import { designatedPrimary, isSubordinate } from '../../sim/clustering/read'
import { externalManagerStatus } from '../../sim/read'
import { textSetting } from '../../sim/settings/read'
import { snmpSilence } from '../../sim/tms/read'
import type { Expressway } from '../../sim/world'
import { noRestartDue } from '../language/alarms'
import { inRole, named } from '../language/cast'
import { seen } from '../language/marks'
import { pages } from '../language/pages'
import { type Context, type Need, need, type Step, step, wasDone } from '../language/step'
import { tmsNeed, withTms } from '../language/without-tms'

export const X = 'expressway'

/** Where System > External manager is saved: not being peer-specific, it is changed on the primary. */
export function managerPeer(context: Context): Expressway {
  const expressway = inRole(context, X)
  const primary = isSubordinate(context.world, expressway)
    ? designatedPrimary(context.world, expressway)
    : undefined
  return primary ?? expressway
}

const statusOf = (context: Context) => externalManagerStatus(context.world, inRole(context, X))

/** The State is one of these; the words are the reason that the page gives. */
function stateIs(context: Context, ...states: readonly string[]): Need {
  const { state, reason } = statusOf(context)
  const name = named(context, managerPeer(context))
  const words =
    state === 'Inactive'
      ? `Save the Address of Cisco TMS on ${name}.`
      : `The State on ${named(context, inRole(context, X))} is ${state}. ${reason}`
  return need(states.includes(state), words.trimEnd())
}

/** What is done in Cisco TMS itself, in the order of the guide; the lab has no TMS to check it in. */
const inTms: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'TMS.04',
    'Choose a folder',
    'Systems > Navigator: select the folder for the Expressway, or create one.',
    ['TMS-10'],
  ],
  [
    'TMS.05',
    'Add Systems',
    'Enter the address or DNS name of the Expressway in the first section, then Next.',
    ['TMS-11'],
  ],
  [
    'TMS.06',
    'Read the result',
    'System added has a tick. After an error such as a wrong password, Edit System takes the root password of the Expressway. That the type reads VCS is known and no error.',
    ['TMS-12', 'TMS-13', 'TMS-14'],
  ],
  [
    'TMS.07',
    'Finish',
    'Finish Adding Systems; with warnings, Add System despite warnings; for the next one, Add More Systems.',
    ['TMS-15'],
  ],
  [
    'TMS.08',
    'Without an SNMP response',
    'Only then: on the Connection tab the SNMP Get Community Name is public; Save/Try.',
    ['TMS-16'],
  ],
  [
    'TMS.09',
    'Enter the password',
    'Only if the password of the Expressway is not the default one: Connection tab, or Settings > Edit Settings.',
    ['TMS-17'],
  ],
  [
    'TMS.10',
    'Correct the address',
    'Only if the system was in Cisco TMS before: IP Address on the Connection tab.',
    ['TMS-18'],
  ],
]

/** On the Expressway, in Cisco TMS, and on the Expressway again. */
export const addToTmsSteps: readonly Step[] = [
  step('TMS.01', 'Let Cisco TMS ask by SNMP', {
    text: 'Set SNMP mode to v3 plus TMS support or to v2c, and Community name to public. SNMP is peer-specific: every peer that Cisco TMS is to manage needs this.',
    on: X,
    path: pages.snmp,
    needs: (context) => {
      const reason = snmpSilence(context.world, inRole(context, X), textSetting)
      return [need(reason === undefined, reason ?? '')]
    },
    latches: false,
    guide: ['TMS-01', 'TMS-02'],
  }),
  step('TMS.02', 'Restart it if an alarm asks for it', {
    text: 'SNMP that was Disabled is in force after a restart. With several peers to restart, the next one waits until the last one answers.',
    on: X,
    path: pages.restart,
    needs: (context) => {
      const expressway = inRole(context, X)
      return [
        need(wasDone(context.progress, 'TMS.01'), 'Save the SNMP settings first.'),
        noRestartDue(context, expressway),
        need(expressway.power.state === 'up', `Wait until ${named(context, expressway)} is back.`),
      ]
    },
    after: ['TMS.01'],
    guide: ['TMS-03', 'TMS-04'],
  }),
  step('TMS.03', 'Tell it where Cisco TMS is', {
    text: 'Enter the Address of Cisco TMS (in this lab tms.example.com, 10.0.0.6) and the Path tms/public/external/management/SystemManagementService.asmx. With HTTPS and Certificate verification mode On, the authority of Cisco TMS has to be among the trusted CA certificates before; Cisco has a document of its own on secure management. With HTTP or with Off no certificate is needed. The State becomes Initialising, then Active.',
    on: (context) =>
      (stateIs(context, 'Initialising', 'Active').met ? inRole(context, X) : managerPeer(context)).id,
    path: pages.externalManager,
    needs: (context) => [
      seen(context, inRole(context, X), pages.externalManager),
      stateIs(context, 'Initialising', 'Active'),
    ],
    after: ['TMS.02'],
    guide: ['TMS-05', 'TMS-06', 'TMS-07', 'TMS-08', 'TMS-09', 'TMS-21'],
  }),
  ...inTms.map(([id, title, text, guide]) =>
    step(id, `In Cisco TMS: ${title}`, {
      text: `${text} This lab has no Cisco TMS in which to do it: nothing is checked here.`,
      on: null,
      path: null,
      needs: tmsNeed,
      appliesWhen: withTms,
      guide,
    }),
  ),
  step('TMS.11', 'Read the State again', {
    text: 'Back on the Expressway, System > External manager: the State is Active.',
    on: X,
    path: pages.externalManager,
    needs: (context) => [
      seen(context, inRole(context, X), pages.externalManager, 'TMS.03'),
      stateIs(context, 'Active'),
    ],
    after: ['TMS.03'],
    guide: ['TMS-19'],
  }),
]
