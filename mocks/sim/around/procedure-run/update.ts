import { expresswaysOf, type Stage } from '../../ground/stage'

/** Counts, while a procedure runs, how many machines were restarting at once (ADD-28). */
export function updateRun(stage: Stage): void {
  const { run } = stage.world
  if (!run) return
  const down = expresswaysOf(stage.world).filter(({ power }) => power.state === 'restarting').length
  if (down > run.mostPeersDownAtOnce) run.mostPeersDownAtOnce = down
}
