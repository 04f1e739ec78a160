import type { MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import { alarmDefinition } from '../../sim/alarms/index'
import {
  type Expressway,
  type ExpresswayId,
  INSTALL_MS,
  UPGRADE_ALARM_MS,
  type World,
  type WorldEvent,
} from '../../sim/ground/index'
import { compareVersions, isPrimary, isX8, membersOf, stateOf } from '../../sim/machine/index'
import { activityNow } from '../../sim/traffic/index'
import {
  type Act,
  backUp,
  continueUpgrade,
  reboot,
  save,
  uploadImage,
  visit,
  wait,
  waitUntilBack,
} from '../language/act'
import { alarmsAre, alarmsHandled } from '../language/alarms'
import {
  firstLacking,
  hasSubordinates,
  inRole,
  named,
  onRole,
  playing,
  staying,
  subordinates,
} from '../language/cast'
import { findMeAccountsOf, isParted, sameConfiguration, unchangedSince } from '../language/cluster-wide'
import { showedActive } from '../language/clustering'
import { letClear, turnMaintenanceModeOn } from '../language/common-steps'
import { drain, drained, menuPages, RELEASE, saved, unclearedPage } from '../language/machine'
import { backedUp, markOf, openIt, seen, seenMenu } from '../language/marks'
import {
  type CheckResult,
  type Phase,
  type Procedure,
  phase,
  type Roles,
  type StartRefusal,
} from '../language/procedure'
import { noExtension, tooOld, usedData } from '../language/provisioning'
import { firstRefusal, runsVersion, startRefused, unreachable } from '../language/refusals'
import { justRestarting, type Moment, type Rule } from '../language/rule'
import { type Context, type Need, need, step } from '../language/step'
import { folderOpened, openFolder } from '../language/tms'
import { managesCluster, mendConnection, withoutTickets } from '../language/tms-members'
import { waysOut } from '../language/ways-out'

const P = 'primary'

const phases: readonly Phase[] = [
  phase('Prepare', [
    step('UPG.01', 'Choose a window and check Cisco TMS', {
      text: 'Choose a time with little traffic, long enough for all peers. With provisioning or FindMe, Cisco TMS 13.2 or later runs in Provisioning Extension mode and works with the cluster: in Systems > Navigator no peer has a ticket.',
      on: null,
      path: null,
      acts: (context) => [
        openFolder(context),
        ...staying(context).flatMap((member) =>
          withoutTickets(context, member).met ? [] : mendConnection(context, member),
        ),
      ],
      needs: (context) => [
        folderOpened(context),
        ...staying(context).map((member) => withoutTickets(context, member)),
      ],
      appliesWhen: managesCluster,
      guide: ['UPG-01', 'UPG-02', 'UPG-03', 'UPG-05'],
    }),
    step('UPG.02', 'Act on every alarm', {
      text: 'Read the alarms of every peer. Mend what they name, or acknowledge what may stand.',
      on: (context) =>
        firstLacking(
          staying(context),
          (member) => seen(context, member, pages.alarms).met && alarmsHandled(context, member).met,
        ),
      path: pages.alarms,
      acts: (context) => [
        ...waysOut(context),
        ...staying(context).map((member) => visit(member, pages.alarms)),
      ],
      needs: everyAlarmHandled,
      guide: ['UPG-07'],
    }),
  ]),
  phase('Primary', [
    step('UPG.03', 'Back up the primary', {
      text: 'Log in as admin and create a system backup file: only a backup of the old version brings the configuration back after a downgrade.',
      on: P,
      path: pages.backup,
      acts: onRole(P, (_, primary) => [backUp(primary)]),
      needs: onRole(P, (context, primary) => [backedUpOld(context, primary)]),
      after: ['UPG.02'],
      missedAfter: 'UPG.06',
      guide: ['UPG-10', 'UPG-11', 'UPG-12'],
    }),
    turnMaintenanceModeOn('UPG.04', P, {
      text: 'Choose On, save, and confirm with OK. New calls go to the other peers.',
      after: ['UPG.03'],
      missedAfter: 'UPG.06',
      guide: ['UPG-13', 'UPG-14'],
    }),
    letClear('UPG.05', P, '', { after: ['UPG.04'], missedAfter: 'UPG.06', guide: ['UPG-15'] }),
    step('UPG.06', 'Upgrade and reboot the primary', {
      text: 'Choose the image, Upgrade, compare the hash, Continue with upgrade, Reboot system. Now and then the system checks its disk and the browser times out when the bar is full: load the page again later. From now until the last peer is done, alarms about cluster communication, the missing peer configuration file and disabled replication are expected.',
      on: P,
      path: pages.upgrade,
      acts: onRole(P, (_, primary) => upgradeAndReboot(primary)),
      needs: onRole(P, (context, primary) => [upgraded(context, primary)]),
      after: ['UPG.05'],
      guide: ['UPG-08', 'UPG-16', 'UPG-17', 'UPG-18', 'UPG-19', 'UPG-20', 'UPG-34'],
    }),
    step('UPG.07', 'Check the FindMe accounts and the configuration', {
      text: 'Look at a page each of the System, Configuration and Applications menus, and at the FindMe accounts where there are any: all is as before. Change nothing: other versions would not get it.',
      on: P,
      path: (context) =>
        configurationTasks(context, inRole(context, P)).find((task) => !task.need.met)?.path ?? pages.dns,
      acts: onRole(P, lookAtConfiguration),
      needs: onRole(P, (context, primary) => [
        ...configurationTasks(context, primary).map((task) => task.need),
        unchangedSince(context, primary, 'the upgrade'),
      ]),
      after: ['UPG.06'],
      guide: ['UPG-23', 'UPG-25', 'UPG-26'],
    }),
    step('UPG.08', 'Back up the primary again', {
      text: 'Create a system backup file of the new version.',
      on: P,
      path: pages.backup,
      acts: onRole(P, (_, primary) => [backUp(primary)]),
      needs: onRole(P, (context, primary) => [backedUp(context, primary, 'UPG.06')]),
      after: ['UPG.07'],
      guide: ['UPG-24'],
    }),
  ]),
  phase('First subordinate', [
    step('UPG.09', 'Back up a subordinate', {
      text: 'Log in as admin on one subordinate and create a system backup file.',
      on: onFirst,
      path: pages.backup,
      acts: (context) => [backUp(first(context))],
      needs: (context) => [backedUpOld(context, first(context))],
      appliesWhen: hasSubordinates,
      after: ['UPG.08'],
      missedAfter: 'UPG.11',
      guide: ['UPG-27'],
    }),
    step('UPG.10', 'Drain it', {
      text: 'Turn maintenance mode On, wait, disconnect and unregister what is left.',
      on: onFirst,
      path: (context) =>
        saved(context, first(context), 'maintenance-mode.mode', 'On').met
          ? unclearedPage(context, first(context))
          : pages.maintenanceMode,
      acts: (context) => maintenanceAndDrain(context, first(context)),
      needs: (context) => [drained(context, first(context))],
      appliesWhen: hasSubordinates,
      after: ['UPG.09'],
      missedAfter: 'UPG.11',
      guide: ['UPG-28'],
    }),
    step('UPG.11', 'Upgrade and reboot it', {
      text: 'As on the primary. The next one only when this one can be reached again.',
      on: onFirst,
      path: pages.upgrade,
      acts: (context) => upgradeAndReboot(first(context)),
      needs: (context) => [upgraded(context, first(context))],
      appliesWhen: hasSubordinates,
      after: ['UPG.10'],
      guide: ['UPG-09', 'UPG-29'],
    }),
    step('UPG.12', 'Act on its alarms', {
      text: 'Act on every alarm but the cluster alarms that are expected until the last peer is done.',
      on: onFirst,
      path: pages.alarms,
      acts: (context) => [...waysOut(context), visit(first(context), pages.alarms)],
      needs: (context) => [
        seenSinceUpgrade(context, first(context), pages.alarms),
        onlyExpectedAlarms(context, first(context)),
      ],
      appliesWhen: hasSubordinates,
      after: ['UPG.11'],
      guide: ['UPG-30'],
    }),
    step('UPG.13', 'Check its configuration', {
      text: 'Look at a page of each menu, and at the FindMe accounts where there are any. It is that of the primary.',
      on: onFirst,
      path: (context) =>
        configurationTasks(context, first(context)).find((task) => !task.need.met)?.path ?? pages.dns,
      acts: (context) => [...waysOut(context), ...lookAtConfiguration(context, first(context))],
      needs: (context) => [
        ...configurationTasks(context, first(context)).map((task) => task.need),
        sameConfiguration(context, first(context), inRole(context, P)),
      ],
      appliesWhen: hasSubordinates,
      after: ['UPG.12'],
      guide: ['UPG-31'],
    }),
  ]),
  phase('Other subordinates', [
    step('UPG.14', 'Repeat for every other subordinate', {
      text: 'One after the other: back up, drain, upgrade and reboot, act on alarms, check the configuration.',
      on: (context) => nextTask(context)?.peer.id ?? null,
      path: (context) => nextTask(context)?.path ?? pages.upgrade,
      acts: restOfLaps,
      needs: (context) => {
        const next = nextTask(context)
        return [
          need(
            next === undefined,
            { missing: next?.words ?? '', met: 'Every other subordinate is done.' },
            next?.peer,
            next?.path,
          ),
        ]
      },
      appliesWhen: (context) => subordinates(context).length > 1,
      after: ['UPG.13'],
      guide: ['UPG-32', 'UPG-09'],
    }),
  ]),
  phase('Check', [
    step('UPG.15', 'Check the cluster', {
      text: 'On every peer, the primary included, the cluster database status is Active and the alarms of the upgrade have gone. It takes up to ten minutes after the last peer. Maintenance mode is Off everywhere: each reboot has ended it.',
      on: (context) =>
        firstLacking(staying(context), (member) => showedActive(context, member, lastUpgrade(context)).met),
      path: pages.clustering,
      acts: (context) => [
        ...waysOut(context),
        wait(UPGRADE_ALARM_MS),
        ...staying(context).map((member) => visit(member, pages.clustering)),
      ],
      needs: (context) =>
        staying(context).flatMap((member) => [
          upgraded(context, member),
          noExpectedAlarms(context, member),
          showedActive(context, member, lastUpgrade(context)),
          saved(context, member, 'maintenance-mode.mode', 'Off'),
        ]),
      after: ['UPG.08', 'UPG.13', 'UPG.14'],
      guide: ['UPG-04', 'UPG-21', 'UPG-33', 'UPG-35'],
    }),
  ]),
]

function everyAlarmHandled(context: Context): Need[] {
  return staying(context).flatMap((member) => [
    seen(context, member, pages.alarms),
    alarmsHandled(context, member),
  ])
}

/** The last step in which something is upgraded: what is looked at before does not count. */
function lastUpgrade(context: Context): string {
  const count = subordinates(context).length
  if (count === 0) return 'UPG.06'
  return count === 1 ? 'UPG.13' : 'UPG.14'
}

/** The subordinate of the first lap. */
function first(context: Context): Expressway {
  return lapPeers(context)[0] ?? inRole(context, P)
}

function onFirst(context: Context): ExpresswayId {
  return first(context).id
}

/** The subordinates in the order in which they are or will be upgraded: the guide leaves it open among them. */
function lapPeers(context: Context): Expressway[] {
  const turn = ({ id }: Expressway) =>
    context.progress.marks[markOf.restarting(id)] ?? Number.MAX_SAFE_INTEGER
  return subordinates(context).toSorted((one, other) => turn(one) - turn(other))
}

/** Turns maintenance mode On and waits until nothing is left. */
const maintenanceAndDrain = (context: Context, expressway: Expressway): Act[] => [
  save(expressway, pages.maintenanceMode, { mode: 'On' }),
  ...drain(context, expressway),
]

/** Uploads, installs, reboots, and waits until the machine is back. */
export const upgradeAndReboot = (expressway: Expressway): Act[] => [
  uploadImage(expressway, RELEASE),
  continueUpgrade(expressway),
  wait(INSTALL_MS),
  reboot(expressway, pages.upgrade),
  waitUntilBack(expressway),
]

function lookAtConfiguration(context: Context, expressway: Expressway): Act[] {
  return configurationTasks(context, expressway).map(({ path }) => visit(expressway, path))
}

/** The laps after the first. One that somebody has left half way goes on at the alarms. */
function restOfLaps(context: Context): Act[] {
  return lapPeers(context)
    .slice(1)
    .flatMap((peer) => [
      ...(isUpgraded(peer)
        ? []
        : [backUp(peer), ...maintenanceAndDrain(context, peer), ...upgradeAndReboot(peer)]),
      visit(peer, pages.alarms),
      ...lookAtConfiguration(context, peer),
    ])
}

/** One thing to do in the lap of a subordinate, and the page for it. */
type Task = { readonly path: MenuPath; readonly need: Need }

/** A page of each menu, and the FindMe accounts where there are any (UPG-22, UPG-23). */
function configurationTasks(context: Context, expressway: Expressway): Task[] {
  const accounts = findMeAccountsOf(expressway).length > 0
  const back = upgradedTurn(context, expressway)
  const counts = (mark: string) => turnOf(context, mark) > back
  return [
    ...(accounts
      ? [{ path: pages.findMeStatus, need: seenSinceUpgrade(context, expressway, pages.findMeStatus) }]
      : []),
    ...menuPages.map(([menu, path]) => ({ path, need: seenMenu(context, expressway, menu, path, counts) })),
  ]
}

/** Everything that the lap of a subordinate asks for from where it stands (UPG.09 to UPG.13). */
function lapTasks(context: Context, peer: Expressway): Task[] {
  if (!isUpgraded(peer)) {
    return [
      { path: pages.backup, need: backedUpOld(context, peer) },
      { path: pages.maintenanceMode, need: saved(context, peer, 'maintenance-mode.mode', 'On') },
      { path: unclearedPage(context, peer), need: drained(context, peer) },
      { path: pages.upgrade, need: upgraded(context, peer) },
    ]
  }
  return [
    { path: pages.upgrade, need: upgraded(context, peer) },
    { path: pages.alarms, need: seenSinceUpgrade(context, peer, pages.alarms) },
    { path: pages.alarms, need: onlyExpectedAlarms(context, peer) },
    ...configurationTasks(context, peer),
    { path: pages.dns, need: sameConfiguration(context, peer, inRole(context, P)) },
  ]
}

/** A backup of the old version, to be able to go back. */
function backedUpOld(context: Context, expressway: Expressway): Need {
  return need(
    hasOldBackup(context, expressway),
    `Take a backup of ${named(context, expressway)} before it is upgraded.`,
    expressway,
    pages.backup,
  )
}

/** What comes next in the laps after the first, and in which of them; nothing when all are done (UPG-32). */
function nextTask(context: Context): { peer: Expressway; path: MenuPath; words: string } | undefined {
  const peers = lapPeers(context)
  for (const [index, peer] of peers.entries()) {
    if (index === 0) continue
    const task = lapTasks(context, peer).find(({ need: { met } }) => !met)
    if (!task) continue
    const lap = `Subordinate ${index + 1} of ${peers.length}, ${named(context, peer)}`
    return { peer, path: task.path, words: `${lap}: ${task.need.words}` }
  }
  return undefined
}

/** The cluster alarms that stand until the last peer is done and need no action. */
const expectedAlarms: ReadonlySet<string> = new Set([
  'communication-failure',
  'replication-no-primary-file',
  'replication-upgrade',
])

/** True on the release that the procedure leads to. */
function isUpgraded({ version }: Pick<Expressway, 'version'>): boolean {
  return compareVersions(version, RELEASE) >= 0
}

/** `ver` and `up`: the new release runs. The words are what comes next. */
function upgraded(context: Context, expressway: Expressway): Need {
  return need(
    isUpgraded(expressway) && expressway.power.state === 'up',
    {
      missing: `${named(context, expressway)}: ${nextWords(expressway)}`,
      met: `${named(context, expressway)} runs ${expressway.version}.`,
    },
    expressway,
    pages.upgrade,
  )
}

const wordsByState = {
  uploaded: 'compare the hash, then Continue with upgrade.',
  installing: 'wait until the upgrade is installed.',
  installed: 'Reboot system.',
} as const

function nextWords({ power, upgrade }: Expressway): string {
  if (power.state !== 'up')
    return 'wait until it is back; if the browser has timed out, load the page again later.'
  return upgrade.stage
    ? wordsByState[stateOf(upgrade.stage)]
    : `choose the image of ${RELEASE}, then Upgrade.`
}

/** `backup`: one of the old version was taken since the start (UPG-11, UPG-27). */
function hasOldBackup({ progress }: Context, expressway: Expressway): boolean {
  return expressway.backups.some((backup) => backup.at >= progress.startedAt && !isUpgraded(backup))
}

const turnOf = ({ progress }: Context, mark: string) => progress.marks[mark] ?? -1

/** The turn in which the machine came up on the new release; no turn is later while it has not. */
function upgradedTurn(context: Context, expressway: Expressway): number {
  return isUpgraded(expressway) ? turnOf(context, markOf.backUp(expressway.id)) : Number.POSITIVE_INFINITY
}

/** `seen` since the machine came up on the new release. */
function seenSinceUpgrade(context: Context, expressway: Expressway, path: MenuPath): Need {
  const back = upgradedTurn(context, expressway)
  const isSeen = turnOf(context, markOf.visit(expressway.id, path)) > back
  return need(isSeen, openIt(context, expressway, path), expressway, path)
}

/** Every alarm but the expected ones has gone or is acknowledged (UPG-30, R-15). */
function onlyExpectedAlarms(context: Context, expressway: Expressway): Need {
  const left = expressway.alarms.filter(({ key, state }) => state === 'New' && !expectedAlarms.has(key))
  const name = named(context, expressway)
  return need(
    left.length === 0,
    {
      missing: `${alarmsAre(left.length)} to be acted on at ${name}.`,
      met: `No alarm on ${name} is to be acted on.`,
    },
    expressway,
    pages.alarms,
  )
}

/** None of the expected alarms is left (UPG-21). */
function noExpectedAlarms(context: Context, expressway: Expressway): Need {
  return need(
    !expressway.alarms.some(({ key }) => expectedAlarms.has(key)),
    {
      missing: `The alarms of the upgrade still stand on ${named(context, expressway)}: they fall within ten minutes after the last peer.`,
      met: `The alarms of the upgrade have gone on ${named(context, expressway)}.`,
    },
    expressway,
    pages.alarms,
  )
}

/** What somebody does who takes the expected alarms for a fault. */
function isRepair(event: WorldEvent, member: Expressway): boolean {
  return (
    (event.type === 'done' && event.action === 'force-config-update' && event.expressway === member.id) ||
    (event.type === 'settings-saved' && event.page === 'clustering' && event.expressway === member.id)
  )
}

/** An upgrade raises alarms that nobody is to cure (UPG-19, UPG-20, TRB-14). */
export const noRepairs = (membersIn: (moment: Moment) => readonly Expressway[]): Rule => ({
  id: 'UPG-M4',
  text: 'An expected alarm was treated as a fault: the configuration was forced, or the Clustering page saved, while versions differed. The alarms fall by themselves when all peers run the same version.',
  guide: ['UPG-19', 'UPG-20', 'UPG-25'],
  brokenBy: (moment) =>
    membersIn(moment).some(
      (member) => isParted(moment, member) && moment.events.some((event) => isRepair(event, member)),
    ),
})

/** What the guide forbids during an upgrade and only the procedure can see; the machines see the rest. */
const rules: readonly Rule[] = [
  {
    id: 'UPG-M2',
    text: 'A peer was rebooted into the new version without a backup of the old one: its configuration could not come back after a downgrade.',
    guide: ['UPG-11', 'UPG-12', 'UPG-27'],
    brokenBy: (moment) =>
      staying(moment).some(
        (member) =>
          justRestarting(moment, member) &&
          member.upgrade.stage?.installation?.finished === true &&
          !hasOldBackup(moment, member),
      ),
  },
  noRepairs(staying),
]

function startRefusal(world: World, roles: Roles): StartRefusal | null {
  const primary = playing(world, roles, P)
  const members = membersOf(world, primary)
  return firstRefusal(
    () => notThePrimary(world, primary),
    () => unreachable(world, members, 'UPG-07'),
    () => otherSource(world, members),
    () => otherMode(world, members),
  )
}

function notThePrimary(world: World, primary: Expressway): StartRefusal | null {
  return isPrimary(world, primary)
    ? null
    : startRefused(`${named({ world }, primary)} is not the primary of a cluster. Begin with the primary.`, [
        'UPG-08',
      ])
}

/** UPG-01: from X8.n to X8.9, and nothing else. */
function otherSource(world: World, members: readonly Expressway[]): StartRefusal | null {
  const others = members.filter(({ version }) => !isX8(version))
  if (others.length > 0) {
    const list = others.map((other) => runsVersion(world, other)).join(', ')
    return startRefused(`Only a cluster on X8.n is upgraded to ${RELEASE}: ${list}.`, ['UPG-01'])
  }
  return members.every(isUpgraded)
    ? startRefused(`Every peer runs ${RELEASE} or later: there is nothing to upgrade.`, ['UPG-01'])
    : null
}

/** The versions, and which alarms may stand meanwhile. */
function preflight(world: World, roles: Roles): CheckResult[] {
  const members = membersOf(world, playing(world, roles, P))
  const standing = members.flatMap((member) =>
    member.alarms
      .filter(({ key }) => expectedAlarms.has(key))
      .map(
        ({ key }) => `${named({ world }, member)}: ${alarmDefinition(key).title} (expected during upgrade)`,
      ),
  )
  const versions = members.map((member) => `${named({ world }, member)} runs ${member.version}`).join(', ')
  const check = { guide: [], fix: null, result: 'pass' } as const
  const activity = activityNow(world)
  return [
    {
      ...check,
      id: 'UPG-02',
      title: 'A time with little traffic',
      result: activity === undefined ? 'not-applicable' : activity.isLow ? 'pass' : 'advised',
      reason: activity?.words ?? 'In this world every hour is like every other.',
      guide: ['UPG-02'],
    },
    { ...check, id: 'UPG-01', title: 'Software versions', reason: `${versions}.`, guide: ['UPG-01'] },
    {
      ...check,
      id: 'UPG-19',
      title: 'Cluster alarms',
      result: standing.length > 0 ? 'advised' : 'pass',
      reason: standing.length > 0 ? `${standing.join('. ')}.` : 'No alarm of an upgrade stands.',
      guide: ['UPG-19', 'UPG-20'],
    },
    tmsCheck(world, members),
  ]
}

/** Cisco TMS, where it is used: new enough, and in Provisioning Extension mode (UPG-05, UPG-06). */
function tmsCheck(world: World, members: readonly Expressway[]): CheckResult {
  const used = usedData(members)
  const check = { id: 'UPG-05', title: 'Cisco TMS', guide: ['UPG-05', 'UPG-06'], fix: null }
  if (!world.tms) return { ...check, result: 'not-applicable', reason: 'Cisco TMS is not used here.' }
  const wrong = [tooOld(world, used), noExtension(world, used)].filter((words) => words !== undefined)
  const fine = `Cisco TMS runs ${world.tms.version}${used.length > 0 ? ', in Provisioning Extension mode' : ''}.`
  return { ...check, result: wrong.length > 0 ? 'fail' : 'pass', reason: wrong.join(' ') || fine }
}

/** UPG-06: that mode comes before the upgrade. */
function otherMode(world: World, members: readonly Expressway[]): StartRefusal | null {
  const words = noExtension(world, usedData(members))
  return words === undefined ? null : startRefused(`${words} Change to it before the upgrade.`, ['UPG-06'])
}

function closing({ progress }: Context): string[] {
  return [
    `The cluster runs ${RELEASE}. Keep the backups of both versions: each restores on its own only.`,
    `Most peers out of service at once: ${progress.figures.mostPeersDownAtOnce}.`,
    ...progress.remarks,
  ]
}

/** Who is not upgraded and back, now that the window is over (UPG-03): a restart of another kind is no upgrade. */
function unfinished(context: Context): string[] {
  const left = staying(context).filter((member) => !isUpgraded(member) || member.power.state !== 'up')
  return left.map((member) => `${named(context, member)} was not finished within the window.`)
}

/** Upgrade a cluster (guide, pages 24 to 26). */
export const upgrade: Procedure = {
  id: 'upgrade',
  title: 'Upgrade a cluster',
  guide: 'pages 24 to 26',
  text: `Brings an X8.n cluster to ${RELEASE}: the primary first, then one subordinate after the other. While versions differ the cluster works in parts.`,
  acknowledgement:
    'Every peer reboots once, and its calls and registrations end with that. Until the last one is back the cluster carries less than usual. Start only inside a maintenance window that its users know about.',
  startsIn: { scenario: 'upgrade-x8-8', roles: { primary: 'expe1' } },
  roles: [{ key: P, label: 'Primary' }],
  orderMistake: 'UPG-08',
  preflight,
  advice: (world) => {
    const activity = activityNow(world)
    return activity && !activity.isLow ? activity.words : undefined
  },
  startRefusal,
  phases,
  rules,
  willBeLost: () => [],
  closing,
  windowed: unfinished,
}
