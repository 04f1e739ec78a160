import { pages } from '#contract/pages'
import { hasAlarm } from '../../sim/alarms/index'
import { DATABASE_ACTIVE_MS, type Expressway, TMS_POLL_MS, type World } from '../../sim/ground/index'
import {
  designatedPrimary,
  hasPeers,
  isClustered,
  membersOf,
  numberSetting,
  ownRow,
  peerRows,
  primaryRow,
} from '../../sim/machine/index'
import { type Act, save, visit, wait } from '../language/act'
import {
  firstLacking,
  inRole,
  isInUse,
  members,
  named,
  onRole,
  playing,
  subordinates,
} from '../language/cast'
import { CHECK_DATABASE, primaryNumberIsOwn, rowOf, showedActive } from '../language/clustering'
import { markOf, seen } from '../language/marks'
import { type Phase, type Procedure, phase, type Roles, type StartRefusal } from '../language/procedure'
import { firstRefusal, otherVersion, startRefused, unreachable } from '../language/refusals'
import { justRestarting, justSaved, type Moment, type Rule, wasTried } from '../language/rule'
import { type Context, comesAfter, type Need, need, step, wasDone } from '../language/step'
import { managed } from '../language/tms'
import { openTab, showsPrimary, tabSeen } from '../language/tms-members'
import { saveList, waysOut } from '../language/ways-out'

/** The old primary. Its role has the name under which the start of the procedure is noted. */
const A = 'primary'
const N = 'newPrimary'

const phases: readonly Phase[] = [
  phase('New primary', [
    step('PRI.01', 'Choose the new primary on itself', {
      text: 'Set Configuration primary to the number of the row that reads This system, and save. Two alarms are raised now: ignore them.',
      on: N,
      path: pages.clustering,
      acts: onRole(N, (context, chosen) =>
        saveList(context, chosen, (listing) => ({
          configurationPrimary: rowOf(context.world, listing, chosen) ?? 1,
        })),
      ),
      needs: onRole(N, (context, chosen) => [primaryNumberIsOwn(context, chosen)]),
      latches: false,
      guide: ['PRI-03', 'PRI-04'],
    }),
  ]),
  phase('Old primary', [
    step('PRI.02', 'The same number on the old primary', {
      text: 'As long as it answers, the old primary is the second: otherwise two peers claim the role.',
      on: A,
      path: pages.clustering,
      acts: onRole(A, (context, old) => [saveNumber(old, newNumber(context))]),
      needs: onRole(A, (context, old) => [afterNew(context), followsNew(context, old)]),
      appliesWhen: oldAnswers,
      latches: false,
      after: ['PRI.01'],
      guide: ['PRI-05', 'PRI-02'],
    }),
  ]),
  phase('Other peers', [
    step('PRI.03', 'The same number on every other peer', {
      text: 'In any order. Save on each.',
      on: (context) => firstLacking(others(context), (peer) => followsNew(context, peer).met),
      path: pages.clustering,
      acts: (context) => others(context).map((peer) => saveNumber(peer, newNumber(context))),
      needs: (context) => [afterNew(context), ...others(context).map((peer) => followsNew(context, peer))],
      appliesWhen: (context) => others(context).length > 0,
      latches: false,
      // That the old primary comes before these is a rule of its own: contention.
      after: ['PRI.01'],
      guide: ['PRI-05'],
    }),
  ]),
  phase('Check', [
    step('PRI.04', 'Confirm that every peer took it', {
      text: 'Refresh the Clustering page of every peer. Where the number is not the new one, set it again and save.',
      on: (context) => firstLacking(answering(context), (peer) => isMet(confirmed(context, peer))),
      path: pages.clustering,
      acts: lookAtEverybody,
      needs: (context) => [
        afterNew(context),
        ...answering(context).flatMap((peer) => confirmed(context, peer)),
      ],
      after: ['PRI.01', 'PRI.02', 'PRI.03'],
      guide: ['PRI-06', 'PRI-07'],
    }),
    step('PRI.05', CHECK_DATABASE, {
      text: 'About two minutes after the last peer agrees both alarms go by themselves. Then refresh the page of every peer: the database is Active, unless no other peer answers.',
      on: (context) => firstLacking(answering(context), (peer) => isMet(sound(context, peer))),
      path: pages.clustering,
      acts: (context) => [...waysOut(context), wait(DATABASE_ACTIVE_MS), ...lookAtEverybody(context)],
      needs: (context) => answering(context).flatMap((peer) => sound(context, peer)),
      after: ['PRI.04'],
      guide: ['PRI-08', 'PRI-09'],
    }),
  ]),
  phase('Around', [
    step('PRI.06', 'Nothing to do in Cisco TMS', {
      text: 'It shows the new primary by itself once it has asked its systems, every five minutes: see the Clustering tab of the new primary.',
      on: null,
      path: null,
      acts: onRole(N, (context, primary) => [wait(TMS_POLL_MS), ...openTab(context, primary, 'clustering')]),
      needs: onRole(N, (context, primary) => [
        tabSeen(context, [primary], 'clustering', 'PRI.05'),
        showsPrimary(context, primary),
      ]),
      appliesWhen: (context) => managed(context, inRole(context, N)).met,
      after: ['PRI.05'],
      guide: ['PRI-10'],
    }),
    step('PRI.07', 'Go on with the old primary', {
      text: 'If it is dead, remove it as a dead peer. If it comes back, clear it first, and add it as a new peer.',
      on: A,
      path: null,
      // To which the end of this one leads.
      toldOnly: 'This is a procedure of its own.',
      after: ['PRI.05'],
      guide: ['PRI-11', 'PRI-12'],
    }),
  ]),
]

const number = (expressway: Expressway) => numberSetting(expressway, 'clustering.configurationPrimary')

const saveNumber = (peer: Expressway, configurationPrimary: number) =>
  save(peer, pages.clustering, { configurationPrimary })

/** What the new primary has, and the others get. */
const newNumber = (context: Context) => number(inRole(context, N))

/** True when the old primary can be asked; when it is dead the rest goes on without it (PRI-01, R-25). */
function oldAnswers(context: Context): boolean {
  return isInUse(context.world, inRole(context, A))
}

/** Everybody else whose page can be opened. */
const others = (context: Context) => subordinates(context).filter((peer) => isInUse(context.world, peer))

/** The members whose pages can be opened, the new primary first. */
const answering = (context: Context) => [
  inRole(context, N),
  ...(oldAnswers(context) ? [inRole(context, A)] : []),
  ...others(context),
]

/** Members that cannot be reached and are removed afterwards (PRI-11). */
const silentMembers = (context: Context) =>
  members(context).filter((member) => !isInUse(context.world, member))

function lookAtEverybody(context: Context): Act[] {
  return answering(context).map((peer) => visit(peer, pages.clustering))
}

const afterNew = (context: Context) => comesAfter(context, 'PRI.01', 'Save the new primary first.')

const isMet = (needs: readonly Need[]) => needs.every(({ met }) => met)

/** The number on that peer is that of the new primary. */
function followsNew(context: Context, peer: Expressway): Need {
  const wanted = newNumber(context)
  return need(
    number(peer) === wanted,
    {
      missing: `Set Configuration primary on ${named(context, peer)} to ${wanted} and save. If that was done, it was not accepted: repeat it.`,
      met: `Configuration primary on ${named(context, peer)} is ${wanted}.`,
    },
    peer,
    pages.clustering,
  )
}

/** The page was refreshed after its last save, and the value is still there (PRI-06, PRI-07). */
function confirmed(context: Context, peer: Expressway): Need[] {
  const { marks } = context.progress
  const visited = marks[markOf.visit(peer.id, pages.clustering)] ?? 0
  const saved = marks[markOf.save(peer.id, 'clustering')] ?? 0
  return [
    need(
      visited > saved,
      `Refresh the Clustering page of ${named(context, peer)} after its save.`,
      peer,
      pages.clustering,
    ),
    // The number wanted is the one that the new primary itself has.
    ...(peer.id === inRole(context, N).id ? [] : [followsNew(context, peer)]),
  ]
}

/** The database goes by the peers that answer; that of one of several which is left alone cannot become Active. */
function sound(context: Context, peer: Expressway): Need[] {
  return [
    answering(context).length === 1
      ? seen(context, peer, pages.clustering, 'PRI.04')
      : showedActive(context, peer, 'PRI.04'),
    settled(context, peer),
  ]
}

/** No alarm of the change stands any more (PRI-09). */
function settled(context: Context, peer: Expressway): Need {
  const stands = (['primary-mismatch', 'replication-primary-inconsistent'] as const).some((key) =>
    hasAlarm(peer, key),
  )
  return need(
    !stands,
    {
      missing: `The alarms of the change still stand on ${named(context, peer)}: they go two minutes after the last peer agrees.`,
      met: `The alarms of the change have gone on ${named(context, peer)}.`,
    },
    peer,
    pages.alarms,
  )
}

/**
 * What the guide forbids meanwhile, beyond the order of the steps. That another peer than the new primary comes first,
 * each machine tells of itself.
 */
const rules: readonly Rule[] = [
  {
    id: 'PRI-M1',
    text: 'The old primary was left for later: it still claims the role while others follow the new one.',
    guide: ['PRI-02', 'PRI-05'],
    // A machine tells it of the old primary that it reaches. From another one that is out of its sight, people reach it all the same.
    brokenBy: (moment) =>
      wasDone(moment.progress, 'PRI.01') &&
      oldAnswers(moment) &&
      !wasDone(moment.progress, 'PRI.02') &&
      others(moment).some((peer) => justRenumbered(moment, peer)),
  },
  {
    id: 'PRI-M2',
    text: 'On the new primary a number was chosen whose row does not read This system.',
    guide: ['PRI-03'],
    insteadOf: ['RML-M5', 'PRI-M1'],
    brokenBy: (moment) => {
      const chosen = inRole(moment, N)
      return (
        wasTried(moment, chosen, ['RML-M5', 'PRI-M1']) ||
        (justRenumbered(moment, chosen) &&
          primaryRow(moment.world, chosen)?.index !== ownRow(moment.world, chosen)?.index)
      )
    },
  },
  {
    id: 'PRI-M3',
    text: 'ForceConfigUpdate was run because of alarms that were to be ignored.',
    guide: ['PRI-04'],
    brokenBy: ({ events }) =>
      events.some((event) => event.type === 'done' && event.action === 'force-config-update'),
  },
  {
    id: 'PRI-M4',
    text: 'A peer was restarted. This procedure asks for no restart.',
    guide: ['PRI-13'],
    accepted: true,
    brokenBy: (moment) => members(moment).some((peer) => justRestarting(moment, peer)),
  },
  {
    id: 'PRI-M5',
    text: 'Rows were moved. Only the number changes, the order of the peers stays.',
    guide: ['PRI-13'],
    insteadOf: ['ADD-M2', 'ADD-M1', 'RML-M3', 'ADD-M3', 'ADD-M18', 'REP-M1'],
    // Who clears its rows leaves, which is another thing.
    brokenBy: (moment) =>
      members(moment).some(
        (peer) =>
          wasTried(moment, peer, ['ADD-M3']) ||
          (justSaved(moment, peer, pages.clustering) &&
            hasPeers(peer) &&
            peerRows(peer).join().toLowerCase() !== moment.progress.start.rows.join().toLowerCase()),
      ),
  },
  {
    id: 'PRI-M6',
    text: 'The old primary, which was absent at the change, came back without having been cleared.',
    guide: ['PRI-12'],
    brokenBy: (moment) => {
      const old = inRole(moment, A)
      return (
        moment.progress.start.unreachable.includes(old.id) &&
        wasDone(moment.progress, 'PRI.01') &&
        oldAnswers(moment) &&
        hasPeers(old)
      )
    },
  },
]

/** True when this outcome saved there another number than that of the old primary's row, which everybody had at the start. */
function justRenumbered(moment: Moment, peer: Expressway): boolean {
  return (
    justSaved(moment, peer, pages.clustering) && number(peer) !== moment.progress.start.configurationPrimary
  )
}

function startRefusal(world: World, roles: Roles): StartRefusal | null {
  const [old, chosen] = [playing(world, roles, A), playing(world, roles, N)]
  return firstRefusal(
    () => unreachable(world, [chosen], 'PRI-03'),
    () => notInOneCluster(world, old, chosen),
    () => notTheOldOne(world, old, chosen),
    () => otherVersion(world, membersOf(world, chosen), 'PRE-02'),
  )
}

function notInOneCluster(world: World, old: Expressway, chosen: Expressway): StartRefusal | null {
  const member = isClustered(chosen) && membersOf(world, chosen).some((peer) => peer.id === old.id)
  return member
    ? null
    : startRefused(`${named({ world }, chosen)} is not in one cluster with ${named({ world }, old)}.`, [
        'PRI-01',
      ])
}

/** The new primary's own page says who the present one is: the old one may be dead. */
function notTheOldOne(world: World, old: Expressway, chosen: Expressway): StartRefusal | null {
  const real = designatedPrimary(world, chosen)
  return real?.id === old.id
    ? null
    : startRefused(
        `${named({ world }, old)} is not the primary; ${real ? named({ world }, real) : 'no peer'} is.`,
        ['PRI-03'],
      )
}

function closing(context: Context): string[] {
  const old = inRole(context, A)
  const silent = silentMembers(context)
  return [
    `${named(context, inRole(context, N))} is the primary now: cluster-wide configuration is changed there and nowhere else.`,
    ...(silent.some((member) => member.id === old.id)
      ? [
          `${named(context, old)} still believes that it is the primary. Should it come back, clear it first, then add it as a new peer.`,
        ]
      : []),
    ...silent.map((member) => `${named(context, member)} does not answer: remove it as a dead peer now.`),
    ...context.progress.remarks,
  ]
}

/** Change the primary peer (guide, page 33). */
export const changePrimary: Procedure = {
  id: 'change-primary',
  title: 'Change the primary peer',
  guide: 'page 33',
  text: 'Gives the role of the primary to another peer. It works with the old primary dead, too.',
  startsIn: { scenario: 'cluster-of-three', roles: { primary: 'expe1', newPrimary: 'expe2' } },
  roles: [
    { key: A, label: 'Old primary' },
    { key: N, label: 'New primary' },
  ],
  orderMistake: 'PRI-02',
  preflight: () => [],
  startRefusal,
  phases,
  rules,
  willBeLost: () => [],
  closing,
  next: (context) => (silentMembers(context).length > 0 ? ['remove-dead-peer'] : []),
}
