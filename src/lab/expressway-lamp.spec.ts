import { describe, expect, test } from 'vitest'
import { type Expressway, lampOf } from './expressway-lamp'

const healthy: Expressway = {
  id: 'expe1',
  host: 'expe1.example.com',
  address: '10.0.0.11',
  systemName: 'expe1',
  version: 'X8.9',
  platform: 'vm',
  power: 'up',
  reachable: true,
  state: 'standalone',
  primary: false,
  alarms: [],
  calls: 0,
  registrations: 0,
  identityConflicts: [],
  troubles: [],
}
const alarm = { key: 'restart-required', number: '20007', acknowledged: false }

describe('the lamp of an Expressway', () => {
  test.each<[string, Partial<Expressway>, string]>([
    ['a healthy one', {}, 'up'],
    ['one that restarts', { power: 'restarting', reachable: false }, 'restarting'],
    ['one that shuts down', { power: 'shutting-down' }, 'restarting'],
    ['one that is being reset', { power: 'resetting', reachable: false }, 'restarting'],
    ['one whose Install Wizard waits', { power: 'installing', reachable: false }, 'restarting'],
    ['one without power', { power: 'off', alarms: [alarm] }, 'unreachable'],
    ['one cut from the desk', { reachable: false }, 'unreachable'],
    ['one with a new alarm', { alarms: [alarm] }, 'alarm'],
    ['one whose alarms are all acknowledged', { alarms: [{ ...alarm, acknowledged: true }] }, 'up'],
  ])('%s', (_, change, lamp) => {
    expect(lampOf({ ...healthy, ...change })).toBe(lamp)
  })
})
