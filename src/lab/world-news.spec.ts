import { expect, test } from 'vitest'
import type { WorldSummary } from '#contract/wire/lab'
import { worldNews } from './world-news'

type Expressway = WorldSummary['expressways'][number]

function machine(more: Partial<Expressway> = {}): Expressway {
  return {
    id: 'expe1',
    host: 'expe1.example.com',
    address: '10.0.0.11',
    systemName: 'expe1',
    version: 'X8.9',
    platform: 'VM',
    power: 'up',
    reachable: true,
    state: 'standalone',
    primary: false,
    troubles: [],
    alarms: [],
    calls: 0,
    registrations: 0,
    identityConflicts: [],
    ...more,
  }
}

function world(more: Partial<Expressway> = {}, others: Partial<WorldSummary> = {}): WorldSummary {
  return {
    scenario: 'standalone-pair',
    seed: 1,
    profile: 'strict',
    now: 1,
    speed: 0,
    nextEvent: null,
    expressways: [machine(more)],
    links: [],
    clusterNames: {},
    faults: [],
    dnsRecords: [],
    mistakes: [],
    ...others,
  }
}

const alarm = (key: string) => ({ key, number: null, acknowledged: false })
const restarting = { power: 'restarting', reachable: false } as const

test.each([
  ['a restart', world(), world(restarting), ['expe1 restarts.']],
  ['its end', world(restarting), world(), ['expe1 is back.']],
  ['a cut', world(), world({ reachable: false }), ['expe1 cannot be reached.']],
  ['its end', world({ reachable: false }), world(), ['expe1 can be reached again.']],
  [
    'an alarm',
    world({ alarms: [alarm('a')] }),
    world({ alarms: [alarm('a'), alarm('b')] }),
    ['1 new alarm on expe1.'],
  ],
  ['two alarms', world(), world({ alarms: [alarm('a'), alarm('b')] }), ['2 new alarms on expe1.']],
  ['an alarm that falls', world({ alarms: [alarm('a')] }), world(), []],
  ['another world', world(), world(restarting, { seed: 2 }), []],
  ['the same world anew', world({}, { now: 2 }), world(restarting), []],
])('what is told of %s', (_, before, after, told) => {
  expect(worldNews(before, after)).toEqual(told)
})
