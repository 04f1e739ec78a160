import { alarmsHandled } from '../language/alarms'
import { firstLacking, inRole, named, onRole, subordinates } from '../language/cast'
import { isUnchanged } from '../language/cluster-wide'
import { showedActive } from '../language/clustering'
import { drained, saved, unclearedPage } from '../language/machine'
import { backedUp, seen } from '../language/marks'
import { pages } from '../language/pages'
import { type Context, need, type Step, step } from '../language/step'
import {
  noExpectedAlarms,
  onlyExpectedAlarms,
  sameConfiguration,
  seenSinceUpgrade,
  upgraded,
} from '../language/upgrade'
import { tmsNeed, withTms } from '../language/without-tms'
import { backedUpOld, configurationTasks, lapPeers, nextTask } from './upgrade-laps'

const P = 'primary'

const members = (context: Context) => [inRole(context, P), ...subordinates(context)]

const hasSubordinates = (context: Context) => subordinates(context).length > 0

/** The subordinate of the first lap. */
const first = (context: Context) => lapPeers(context)[0] ?? inRole(context, P)
const onFirst = (context: Context) => first(context).id

const everyAlarmHandled = (context: Context) =>
  members(context).flatMap((member) => [seen(context, member, pages.alarms), alarmsHandled(context, member)])

/** The last step in which something is upgraded: what is looked at before does not count. */
function lastUpgrade(context: Context): string {
  const count = subordinates(context).length
  if (count === 0) return 'UPG.06'
  return count === 1 ? 'UPG.13' : 'UPG.14'
}

const preparation: readonly Step[] = [
  step('UPG.01', 'Choose a window and check Cisco TMS', {
    text: 'Choose a time with little traffic, long enough for all peers. With provisioning or FindMe, Cisco TMS 13.2 or later runs in Provisioning Extension mode.',
    on: null,
    path: null,
    needs: tmsNeed,
    appliesWhen: withTms,
    guide: ['UPG-01'],
  }),
  step('UPG.02', 'Act on every alarm', {
    text: 'Read the alarms of every peer. Mend what they name, or acknowledge what may stand.',
    on: (context) =>
      firstLacking(
        members(context),
        (member) => seen(context, member, pages.alarms).met && alarmsHandled(context, member).met,
      ),
    path: pages.alarms,
    needs: everyAlarmHandled,
    guide: ['UPG-07'],
  }),
]

const primaryFirst: readonly Step[] = [
  step('UPG.03', 'Back up the primary', {
    text: 'Log in as admin and create a system backup file: only a backup of the old version brings the configuration back after a downgrade.',
    on: P,
    path: pages.backup,
    needs: onRole(P, (context, primary) => [backedUpOld(context, primary)]),
    after: ['UPG.02'],
    missedAfter: 'UPG.06',
    guide: ['UPG-10', 'UPG-11', 'UPG-12'],
  }),
  step('UPG.04', 'Turn maintenance mode On', {
    text: 'Choose On, save, and confirm with OK. New calls go to the other peers.',
    on: P,
    path: pages.maintenanceMode,
    needs: onRole(P, (context, primary) => [saved(context, primary, 'maintenance-mode.mode', 'On')]),
    after: ['UPG.03'],
    missedAfter: 'UPG.06',
    guide: ['UPG-13', 'UPG-14'],
  }),
  step('UPG.05', 'Let calls and registrations clear', {
    text: 'Wait until both lists are empty. Disconnect the calls and unregister the devices that do not go.',
    on: P,
    path: (context) => unclearedPage(context, inRole(context, P)),
    needs: onRole(P, (context, primary) => [drained(context, primary)]),
    after: ['UPG.04'],
    missedAfter: 'UPG.06',
    guide: ['UPG-15'],
  }),
  step('UPG.06', 'Upgrade and reboot the primary', {
    text: 'Choose the image, Upgrade, compare the hash, Continue with upgrade, Reboot system. Now and then the system checks its disk and the browser times out when the bar is full: load the page again later. From now until the last peer is done, alarms about cluster communication, the missing peer configuration file and disabled replication are expected.',
    on: P,
    path: pages.upgrade,
    needs: onRole(P, (context, primary) => [upgraded(context, primary)]),
    after: ['UPG.05'],
    guide: ['UPG-08', 'UPG-16', 'UPG-17', 'UPG-18', 'UPG-19', 'UPG-20', 'UPG-34'],
  }),
  step('UPG.07', 'Check the FindMe accounts and the configuration', {
    text: 'Look at a page each of the System, Configuration and Applications menus, and at the FindMe accounts where there are any: all is as before. Change nothing: other versions would not get it.',
    on: P,
    path: (context) =>
      configurationTasks(context, inRole(context, P)).find((task) => !task.need.met)?.path ?? pages.dns,
    needs: onRole(P, (context, primary) => [
      ...configurationTasks(context, primary).map((task) => task.need),
      need(
        isUnchanged(primary, context.progress.beforeRestart[primary.id] ?? {}),
        `The configuration of ${named(context, primary)} differs from what it was before the upgrade.`,
      ),
    ]),
    after: ['UPG.06'],
    guide: ['UPG-23', 'UPG-25', 'UPG-26'],
  }),
  step('UPG.08', 'Back up the primary again', {
    text: 'Create a system backup file of the new version.',
    on: P,
    path: pages.backup,
    needs: onRole(P, (context, primary) => [backedUp(context, primary, 'UPG.06')]),
    after: ['UPG.07'],
    guide: ['UPG-24'],
  }),
]

const firstLap: readonly Step[] = [
  step('UPG.09', 'Back up a subordinate', {
    text: 'Log in as admin on one subordinate and create a system backup file.',
    on: onFirst,
    path: pages.backup,
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
    needs: (context) => [upgraded(context, first(context))],
    appliesWhen: hasSubordinates,
    after: ['UPG.10'],
    guide: ['UPG-09', 'UPG-29'],
  }),
  step('UPG.12', 'Act on its alarms', {
    text: 'Act on every alarm but the cluster alarms that are expected until the last peer is done.',
    on: onFirst,
    path: pages.alarms,
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
    needs: (context) => [
      ...configurationTasks(context, first(context)).map((task) => task.need),
      sameConfiguration(context, first(context), inRole(context, P)),
    ],
    appliesWhen: hasSubordinates,
    after: ['UPG.12'],
    guide: ['UPG-31'],
  }),
]

const rest: readonly Step[] = [
  step('UPG.14', 'Repeat for every other subordinate', {
    text: 'One after the other: back up, drain, upgrade and reboot, act on alarms, check the configuration.',
    on: (context) => nextTask(context)?.peer.id ?? null,
    path: (context) => nextTask(context)?.path ?? pages.upgrade,
    needs: (context) => {
      const next = nextTask(context)
      return [need(next === undefined, next?.words ?? '')]
    },
    appliesWhen: (context) => subordinates(context).length > 1,
    after: ['UPG.13'],
    guide: ['UPG-32', 'UPG-09'],
  }),
  step('UPG.15', 'Check the cluster', {
    text: 'On every peer, the primary included, the cluster database status is Active and the alarms of the upgrade have gone. It takes up to ten minutes after the last peer. Maintenance mode is Off everywhere: each reboot has ended it.',
    on: (context) =>
      firstLacking(members(context), (member) => showedActive(context, member, lastUpgrade(context)).met),
    path: pages.clustering,
    needs: (context) =>
      members(context).flatMap((member) => [
        upgraded(context, member),
        noExpectedAlarms(context, member),
        showedActive(context, member, lastUpgrade(context)),
        saved(context, member, 'maintenance-mode.mode', 'Off'),
      ]),
    after: ['UPG.08', 'UPG.13', 'UPG.14'],
    guide: ['UPG-04', 'UPG-21', 'UPG-33', 'UPG-35'],
  }),
]

/** The steps of "upgrade a cluster", in the order of the guide: primary first, then one subordinate after the other. */
export const upgradeSteps: readonly Step[] = [...preparation, ...primaryFirst, ...firstLap, ...rest]
