import { expresswaysOf, type Stage, type Update } from '../../ground/stage'
import type { WaitingFault } from '../../ground/state/procedure-run'
import { breakNow } from '../faults/update'

/** Counts, while a procedure runs, how many machines were restarting at once (ADD-28). */
export const updateRun: Update = (stage, before) => {
  const down = expresswaysOf(before).filter(({ power }) => power.state === 'restarting').length
  if (!before.run || down <= before.run.mostPeersDownAtOnce) return
  const { run } = stage.world
  if (run) run.mostPeersDownAtOnce = down
}

/** Breaks what an exercise has kept until now, in the order in which it was set. */
export function breakWaiting(stage: Stage, isDue: (one: WaitingFault) => boolean): void {
  const { run } = stage.world
  const due = run?.waiting?.filter(isDue) ?? []
  if (!run || due.length === 0) return
  run.waiting = run.waiting?.filter((one) => !isDue(one)) ?? []
  for (const { fault } of due) breakNow(stage, fault, 'exercise')
}
