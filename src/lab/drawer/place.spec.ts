import { expect, test } from 'vitest'
import { isAt, placeInFront } from './place'

const expe1 = {
  id: 'expe1',
  host: 'expe1.example.com',
  address: '10.0.0.11',
  systemName: 'expe1',
  version: 'X8.9',
  platform: 'medium',
  power: 'up',
  reachable: true,
  state: 'clustered',
  primary: true,
  alarms: [],
  calls: 0,
  registrations: 0,
  identityConflicts: [],
} as const

const clustering = { host: 'expe1.example.com', path: 'system/clustering' }

test.each([
  ['/expe1.example.com/system/clustering', true],
  ['/10.0.0.11/system/clustering', true],
  ['/expe1.example.com/system/clustering/1', true],
  ['/expe1.example.com/system/clusterings', false],
  ['/expe1.example.com/overview', false],
  ['/expe2.example.com/system/clustering', false],
  ['/lab/where-the-guide-is-unclear', false],
])('at %s one is at the place of the step: %s', (pathname, expected) => {
  expect(
    isAt(clustering, placeInFront(pathname, [{ ...expe1, alarms: [], identityConflicts: [], troubles: [] }])),
  ).toBe(expected)
})
