import type { Due } from '../../ground/due'
import type { Update } from '../../ground/stage'
import type { World } from '../../ground/world'
import { breakWaiting } from './update'

/**
 * The moments at which an exercise breaks something, and the one at which the time of a run is up. Nobody waits for them,
 * so the clock does not skip to them; whoever skips past one has used the time.
 */
export function runDue({ run }: World): Due[] {
  if (!run || run.timeIsUp) return []
  const breaks = (run.waiting ?? []).flatMap((one) =>
    'dueAt' in one ? [{ at: one.dueAt, name: null, run: [breakDue] }] : [],
  )
  const end =
    run.limitMs === undefined ? [] : [{ at: run.startedAt + run.limitMs, name: null, run: [endRun] }]
  return [...breaks, ...end]
}

const breakDue: Update = (stage) => {
  const { now } = stage.world
  breakWaiting(stage, (one) => 'dueAt' in one && one.dueAt <= now)
}

const endRun: Update = ({ world, events }) => {
  if (!world.run) return
  world.run.timeIsUp = true
  events.push({ type: 'time-up', procedure: world.run.procedure })
}
