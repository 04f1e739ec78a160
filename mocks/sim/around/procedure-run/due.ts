import type { Due } from '../../ground/due'
import type { Update } from '../../ground/stage'
import type { World } from '../../ground/world'

/**
 * The moment at which the time of a run is up. Nobody waits for it, so the clock does not skip to it; whoever skips past
 * it has used the time.
 */
export function runDue({ run }: World): Due[] {
  if (run?.limitMs === undefined || run.timeIsUp) return []
  return [{ at: run.startedAt + run.limitMs, name: null, run: [endRun] }]
}

const endRun: Update = ({ world, events }) => {
  if (!world.run) return
  world.run.timeIsUp = true
  events.push({ type: 'time-up', procedure: world.run.procedure })
}
