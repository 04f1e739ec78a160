import type { Expressway } from '../../sim/world'
import { inRole, named, subordinates } from '../language/cast'
import { findMeAccountsOf } from '../language/cluster-wide'
import { drained, saved, unclearedPage } from '../language/machine'
import { markOf } from '../language/marks'
import { type PagePath, pages } from '../language/pages'
import { type Context, type Need, need } from '../language/step'
import {
  hasOldBackup,
  isUpgraded,
  onlyExpectedAlarms,
  sameConfiguration,
  seenMenuSinceUpgrade,
  seenSinceUpgrade,
  upgraded,
} from '../language/upgrade'

/** One thing to do in the lap of a subordinate, and the page for it. */
type Task = { readonly path: PagePath; readonly need: Need }

/** The subordinates in the order in which they are or will be upgraded: the guide leaves it open among them. */
export function lapPeers(context: Context): Expressway[] {
  const turn = ({ id }: Expressway) =>
    context.progress.marks[markOf.restarting(id)] ?? Number.MAX_SAFE_INTEGER
  return subordinates(context).toSorted((one, other) => turn(one) - turn(other))
}

/** A page of each menu, and the FindMe accounts where there are any (UPG-22, UPG-23). */
export function configurationTasks(context: Context, expressway: Expressway): Task[] {
  const accounts = findMeAccountsOf(expressway).length > 0
  const menus = [
    ['system', pages.dns],
    ['configuration', pages.callRouting],
    ['applications', pages.conferenceFactory],
  ] as const
  return [
    ...(accounts
      ? [{ path: pages.findMeStatus, need: seenSinceUpgrade(context, expressway, pages.findMeStatus) }]
      : []),
    ...menus.map(([menu, path]) => ({ path, need: seenMenuSinceUpgrade(context, expressway, menu) })),
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
    { path: pages.dns, need: sameConfiguration(context, peer, inRole(context, 'primary')) },
  ]
}

/** A backup of the old version, to be able to go back. */
export function backedUpOld(context: Context, expressway: Expressway): Need {
  return need(
    hasOldBackup(context, expressway),
    `Take a backup of ${named(context, expressway)} before it is upgraded.`,
  )
}

/** What comes next in the laps after the first, and in which of them; nothing when all are done (UPG-32). */
export function nextTask(context: Context): { peer: Expressway; path: PagePath; words: string } | undefined {
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
