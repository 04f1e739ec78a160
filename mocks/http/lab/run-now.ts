import type { Run } from '#contract/wire/procedures'
import type { Reading } from '../../host/world-host'

/** The procedure that runs, as its mode tells of it; null while none does. What tells of it comes with the first run. */
export async function runNow({ world, progress }: Pick<Reading, 'world' | 'progress'>): Promise<Run> {
  if (!world.run) return null
  const { runAnswer } = await import('../../procedures/engine/run')
  return runAnswer(world, progress)
}
