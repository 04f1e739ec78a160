import type { WorldEvent } from '../sim/event'
import type { Outcome } from '../sim/outcome'
import type { Progress } from './progress'
import { markOf } from './vocabulary/marks'

/** The marks that one outcome leaves: what was opened, saved, taken, restarted. */
export function marksOf(progress: Progress, { world, events }: Outcome): string[] {
  const visits = Object.entries(world.run?.visits ?? {}).filter(([page, at]) => progress.visits[page] !== at)
  return [...visits.map(([page]) => `visit ${page}`), ...events.flatMap(marksOfEvent)]
}

function marksOfEvent(event: WorldEvent): string[] {
  if (event.type === 'settings-saved') return [markOf.save(event.expressway, event.page)]
  if (event.type === 'done') return [markOf.action(event.expressway, event.action)]
  if (event.type === 'backup-created') return [markOf.backup(event.expressway)]
  if (event.type === 'restarting') return [markOf.restarting(event.expressway)]
  if (event.type === 'back-up') return [markOf.backUp(event.expressway)]
  return []
}
