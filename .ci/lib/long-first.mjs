import { BaseSequencer } from 'vitest/node'

/**
 * Small files with much to do, none of them less than a fiftieth of all unit tests. Where nothing was measured before, as
 * on a fresh clone, Vitest takes the largest files for the longest and these for the shortest: the last of them would run
 * alone for a quarter of a minute, with a core idle.
 */
const long = [
  'mocks/host/fuzz',
  'mocks/sim/traffic/calls/turns',
  'mocks/http/bad-input',
  'mocks/sim/world',
  'mocks/host/skipped-looks',
  'mocks/host/results/hand-in',
  'src/start/reload',
  'src/start/first-answers',
]

const isLong = ({ moduleId }) => long.some((path) => moduleId.endsWith(`/${path}.spec.ts`))

/** For Vitest: begins with the files that take longest. */
export class LongFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
