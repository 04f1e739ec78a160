import { pages } from '#contract/pages'
import type { Outcome, WorldEvent } from '../../sim/ground/index'
import { markOf } from '../language/marks'
import type { Progress } from './progress'

/** Places in the console at which a page of the menu is shown too: sign-in ends at the Overview. */
const alsoAt = new Map<string, string>([['overview', pages.overview]])

/** The marks that one outcome leaves: what was opened, saved, taken, restarted. */
export function marksOf(progress: Progress, { world, events }: Outcome): string[] {
  const visits = Object.entries(world.run?.visits ?? {}).filter(
    ([page, serial]) => progress.visits[page] !== serial,
  )
  return [...visits.map(([page]) => markOfVisit(page)), ...events.flatMap(marksOfEvent)]
}

/** The mark of a page that was opened: `expe1/system/dns`. */
export function markOfVisit(page: string): string {
  const slash = page.indexOf('/')
  const [expressway, path] = [page.slice(0, slash), page.slice(slash + 1)]
  return markOf.visit(expressway, alsoAt.get(path) ?? path)
}

function marksOfEvent(event: WorldEvent): string[] {
  if (event.type === 'settings-saved') return [markOf.save(event.expressway, event.page)]
  if (event.type === 'item-saved') return [markOf.save(event.expressway, event.list)]
  if (event.type === 'items-deleted') return [markOf.deletion(event.expressway, event.list)]
  if (event.type === 'looked-up') return event.names.map((name) => markOf.lookUp(event.expressway, name))
  if (event.type === 'done') return [markOf.action(event.expressway, event.action)]
  if (event.type === 'backup-created') return [markOf.backup(event.expressway)]
  if (event.type === 'restarting') return [markOf.restarting(event.expressway)]
  if (event.type === 'back-up') return [markOf.backUp(event.expressway)]
  if (event.type === 'copied') return [markOf.copied(event.expressway)]
  if (event.type === 'tms-changed' && event.system !== null) return [markOf.inTms(event.system, event.kind)]
  if (event.type === 'call-placed' && event.accepted) {
    const peers = event.route?.zones.at(-1)?.peers ?? []
    return peers.map(({ state }) => markOf.callPast(event.expressway, state))
  }
  return []
}
