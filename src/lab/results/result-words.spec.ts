import { expect, test } from 'vitest'
import { withoutItWords } from './result-words'

const here = {
  mistakes: 3,
  callsLost: 40,
  registrationsLost: 0,
  downMs: 180_000,
  withoutRedundancyMs: 0,
  unattendedMs: 60_000,
  mostPeersDownAtOnce: 1,
  tookMs: 900_000,
}

test.each([
  [
    { ...here, mistakes: 2, tookMs: 1, callsLost: 0, downMs: 0 },
    0,
    'Without it: calls lost 0, not 40; machines down 0 s, not 3 min.',
  ],
  [{ ...here, mistakes: 2 }, 0, 'Without it: the figures would be the same.'],
  [here, 1, 'Without it: the figures would be the same. Then 1 later act would have been refused.'],
])('what a run would have come to without an act is told by what differs', (figures, refused, words) => {
  expect(withoutItWords(here, { figures, refused })).toBe(words)
})
