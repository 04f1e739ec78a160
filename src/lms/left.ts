import { stepsThatCount } from '#contract/steps-that-count'
import type { Run } from '#contract/wire/procedures'
import { exportLog } from '../api/lab'
import { storedStanding } from '../start/kept-store'
import { worldHere } from '../util/place'
import type { RunMarks } from './report'
import type { HeldBack, Left } from './suspend-data'

/** What keeps the log of a run to itself until its end, if anything does: whoever read it could read what is to be found. */
export function heldBackBy({
  tells,
  exercise,
}: Pick<NonNullable<Run>, 'tells' | 'exercise'>): HeldBack | null {
  if (tells === 'nothing') return 'exam'
  return exercise?.hides ? 'exercise' : null
}

/** What this visit leaves of a run that goes on: which world it is, how far it has come, and its log where that is told. */
export async function leftOf(run: NonNullable<Run>, marks: RunMarks): Promise<Left> {
  const heldBack = heldBackBy(run)
  const [stored, log] = await Promise.all([
    storedStanding(worldHere()).catch(() => undefined),
    heldBack ? null : exportLog().catch(() => null),
  ])
  const counted = stepsThatCount(run.steps)
  const done = counted.filter(({ state }) => state === 'done').length
  return {
    world: stored?.standing.epoch ?? '',
    marks,
    steps: counted.length === 0 ? null : { done, of: counted.length },
    ...(heldBack && { heldBack }),
    log,
  }
}
