import type { Run } from '#contract/wire/procedures'
import type { Reading } from '../../host/world-host'
import { keepsCause } from '../../procedures/engine/told'

/** The procedure that runs, as its mode tells of it; null while none does. What tells of it comes with the first run. */
export async function runNow({ world, progress }: Pick<Reading, 'world' | 'progress'>): Promise<Run> {
  if (!world.run) return null
  const { runAnswer } = await import('../../procedures/engine/run')
  return runAnswer(world, progress)
}

/**
 * Whether reasons are told. Before a run it is asked whether something is to be found, and of the past, which may have no
 * run or one that told more, it is the run of the world that goes on that is asked.
 */
export async function tellsWhy(reading: Reading): Promise<boolean> {
  const { world, progress } = reading.standing ?? reading
  return (await runNow({ world, progress }))?.tellsWhy ?? !keepsCause(world, progress)
}
