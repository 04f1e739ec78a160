import { expresswaysOf, type Update } from '../../ground/stage'

/** Counts, while a procedure runs, how many machines were restarting at once (ADD-28). */
export const updateRun: Update = (stage, before) => {
  const down = expresswaysOf(before).filter(({ power }) => power.state === 'restarting').length
  if (!before.run || down <= before.run.mostPeersDownAtOnce) return
  const { run } = stage.world
  if (run) run.mostPeersDownAtOnce = down
}
