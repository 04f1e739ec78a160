import { stepsThatCount } from '#contract/steps-that-count'
import type { Run } from '#contract/wire/procedures'
import { exportLog } from '../api/lab'
import { storedStanding } from '../start/kept-store'
import { worldHere } from '../util/place'
import type { RunMarks } from './report'
import type { Left } from './suspend-data'

/** What this visit leaves of a run that goes on: which world it is, how far it has come, and its log where that is told. */
export async function leftOf(run: NonNullable<Run>, marks: RunMarks): Promise<Left> {
  const [stored, log] = await Promise.all([
    storedStanding(worldHere()).catch(() => undefined),
    // An exam hands out no log, and so leaves none: whoever read it could read what is to be found.
    run.tells === 'nothing' ? null : exportLog().catch(() => null),
  ])
  const counted = stepsThatCount(run.steps)
  const done = counted.filter(({ state }) => state === 'done').length
  return {
    world: stored?.standing.epoch ?? '',
    marks,
    steps: counted.length === 0 ? null : { done, of: counted.length },
    log,
  }
}
