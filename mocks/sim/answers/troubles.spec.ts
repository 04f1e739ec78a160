import { expect, test } from 'vitest'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../ground/assert'
import { worldSummary } from './world-summary'

const troublesIn = (scenario: string) => {
  const world = present(startWorld(scenario, 1, 'strict'), `there is no scenario ${scenario}`)
  return worldSummary(world, 0, null).expressways.flatMap(({ id, troubles }) =>
    troubles.map(({ short, path }) => `${id}: ${short}, ${path}`),
  )
}

test.each([
  ['cluster-of-three', []],
  ['dead-peer', []],
  ['failed-database', ['expe2: database failed, status/alarms']],
  ['conflicting-configuration', ['expe2: takes no copies, status/alarms']],
  ['ntp-unreachable', ['expe2: no time, system/time']],
])('in the world %s the map tells of %o', (scenario, told) => {
  expect(troublesIn(scenario)).toEqual(told)
})
