import type { BaseSequencer } from 'vitest/node'

/** For Vitest: begins with the files that take longest. */
export const LongFirst: typeof BaseSequencer
