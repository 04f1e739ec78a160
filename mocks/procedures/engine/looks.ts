import type { World } from '../../sim/ground/index'
import { isMarkOfVisit } from '../language/marks'
import { follow, type Progress } from './follow'
import { markOfVisit } from './leave-marks'

/**
 * Whether a look at that page (`expe1/system/dns`) changes anything for the procedure that runs: a step, a mistake, what
 * was shown, or whether the page was looked at before or after something was done. Where none runs, or one has ended, no
 * look does.
 */
export function isLookToNote(world: World, progress: Progress | null, page: string): boolean {
  if (!world.run || !progress || progress.finishedAt !== null) return false
  const before = progress.marks[markOfVisit(page)]
  if (before === undefined || isBeforeADeed(before, progress)) return true
  const visits = { ...world.run.visits, [page]: world.nextSerial + 1 }
  const { progress: after } = follow(progress, {
    world: { ...world, run: { ...world.run, visits } },
    events: [],
  })
  return after === null || told(after) !== told(progress)
}

/**
 * Whether anything was done, or found done, since the look or by it: a look after that is another. Looks are compared
 * with deeds and steps, and never with each other.
 */
function isBeforeADeed(look: number, { marks, steps }: Progress): boolean {
  const deeds = Object.entries(marks).filter(([mark]) => !isMarkOfVisit(mark))
  return deeds.some(([, turn]) => turn >= look) || Object.values(steps).some(({ turn }) => turn >= look)
}

/** All of a progress that is not the number of a turn. */
function told({ steps, shown, beforeRestart, mistakes, remarks, finishedAt }: Progress): string {
  return JSON.stringify([Object.keys(steps), shown, beforeRestart, mistakes, remarks, finishedAt])
}
