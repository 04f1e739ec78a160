import { BaseSequencer } from 'vitest/node'

/**
 * The files with the most to do, the longest first. Where nothing was measured before, as on a fresh clone, Vitest takes
 * the largest files for the longest; but small ones that go through a catalogue take much longer, and the last of them
 * would run alone, with a core idle.
 */
const long = [
  'mocks/http/every-route',
  'mocks/host/fuzz',
  'mocks/host/grading/every-hand-in',
  'mocks/procedures/one-act-one-mistake',
  'mocks/procedures/catalogue',
  'mocks/procedures/language/shown-act',
  'mocks/host/skipped-looks',
  'mocks/cli/configuration/dump',
  'mocks/http/lab/exam',
  'src/start/first-answers',
  'mocks/host/grading/verify',
  'mocks/procedures/repairs/to-find/repairs',
  'mocks/host/results/hand-in',
  'mocks/host/known-beginning',
  'mocks/http/bad-input',
  'mocks/host/snapshots',
  'mocks/http/maintenance/security-certificates/independent-judges',
  'mocks/http/maintenance/security-certificates/field-certificates',
  'mocks/procedures/engine/result',
  'mocks/host/with-run',
  'mocks/procedures/engine/needs',
  'mocks/procedures/mistakes-table',
  'mocks/sim/traffic/calls/turns',
  'mocks/sim/world',
  'src/start/reload',
]

/** Its place among those; none for a file that is not one of them. */
const placeOf = ({ moduleId }) => long.findIndex((path) => moduleId.endsWith(`/${path}.spec.ts`))

/** For Vitest: begins with the files that take longest. */
export class LongFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files)
    const isLong = (file) => placeOf(file) >= 0
    return [
      ...sorted.filter(isLong).toSorted((one, other) => placeOf(one) - placeOf(other)),
      ...sorted.filter((file) => !isLong(file)),
    ]
  }
}
