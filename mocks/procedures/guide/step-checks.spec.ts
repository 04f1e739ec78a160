import { describe, expect, test } from 'vitest'
import { settingsPage } from '#contract/settings/catalogue'
import type { PageValues } from '#contract/settings/field'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/assert'
import { identityOf } from '../../sim/read'
import type { World } from '../../sim/world'
import { type Played, play, started, startedUpTo, stepOf } from '../engine/play'
import { open, restart, save as saveAt } from '../solutions/acts'
import type { Act } from '../solutions/bridge'

const worldOf = (scenario: string, profile: 'strict' | 'realistic' = 'strict'): World =>
  present(startWorld(scenario, 1, profile), 'no scenario')

/** A run that begins after what was done before. */
const creating = (earlier: readonly Act[] = []) =>
  started(worldOf('standalone-pair'), 'create', { primary: 'expe1' }, earlier)
const adding = (earlier: readonly Act[] = []) =>
  started(worldOf('cluster-of-one'), 'add-peer', { primary: 'expe1', newPeer: 'expe2' }, earlier)

/** The state of a step and what it still misses, as the drawer shows them. */
const told = (played: Played, step: string) => {
  const { state, missing } = stepOf(played, step)
  return { isDone: state === 'done', missing }
}

const save = (id: string, page: string, values: PageValues) =>
  saveAt(id, present(settingsPage(page), `there is no page ${page}`).path, page, values)

/** A zone of expe1 that leads to those addresses. */
const zone = (name: string, address: string) => ({
  type: 'save-item' as const,
  expressway: 'expe1',
  list: 'zones',
  id: null,
  values: { name, type: 'Neighbor', peer1Address: address },
  by: 'admin',
})

describe('a step is done only when its page was seen and its condition holds', () => {
  test.each([
    ['[CRE-16]', creating, 'CRE.05', 'expe1'],
    ['[ADD-17]', adding, 'ADD.04', 'expe2'],
  ] as const)('%s a speed that does not suit the switch fails the check', (_id, begin, step, machine) => {
    const look = [
      open(machine, 'system/network-interfaces/ethernet'),
      open(machine, 'system/network-interfaces/ip'),
    ]
    const wrong = play(
      begin([...save(machine, 'ethernet', { lan1Speed: '10half' }), ...restart(machine)]),
      look,
    )
    expect(told(wrong, step).isDone).toBe(false)
    expect(told(play(begin(), look), step)).toMatchObject({ isDone: true })
  })

  test('[ADD-13] a zone of the primary that leads to the new peer fails the step and is named', () => {
    const played = play(adding(), [
      zone('To the branch', 'expe2.example.com'),
      open('expe1', 'configuration/zones/zones'),
    ])
    expect(told(played, 'ADD.01').isDone).toBe(false)
    expect(told(played, 'ADD.01').missing).toContain('To the branch')
    const other = play(adding(), [
      zone('To elsewhere', 'expe9.example.com'),
      open('expe1', 'configuration/zones/zones'),
    ])
    expect(told(other, 'ADD.01').isDone).toBe(true)
  })

  test('[ADD-15] somebody who still lists the new peer fails the step and is named', () => {
    const world = worldOf('cluster-of-three', 'realistic')
    const begin = () => started(world, 'add-peer', { primary: 'expe1', newPeer: 'expe4' })
    const look = ['expe1', 'expe2', 'expe3'].map((id) => open(id, 'system/clustering'))
    const stale = save('expe2', 'clustering', { peer4Address: 'expe4.example.com' })
    expect(told(play(begin(), look), 'ADD.02').isDone).toBe(true)
    const played = play(begin(), [...stale, ...look])
    expect(told(played, 'ADD.02').isDone).toBe(false)
    expect(told(played, 'ADD.02').missing).toContain('expe2')
  })

  test('[ADD-27] a restart that is due on the new peer fails the step until it has been made', () => {
    const before = startedUpTo('ADD.11', worldOf('cluster-of-one'), 'add-peer', {
      primary: 'expe1',
      newPeer: 'expe2',
    })
    const alarms = open('expe2', 'status/alarms')
    const due = play(before, [...save('expe2', 'ethernet', { lan2Speed: '100full' }), alarms])
    expect(told(due, 'ADD.11').isDone).toBe(false)
    expect(told(play(due, [...restart('expe2'), alarms]), 'ADD.11').isDone).toBe(true)
  })

  test('[ADD-33] maintenance mode counts when it is saved On on the new peer, not on another', () => {
    const before = startedUpTo('ADD.15', worldOf('cluster-of-one'), 'add-peer', {
      primary: 'expe1',
      newPeer: 'expe2',
    })
    const elsewhere = play(before, save('expe1', 'maintenance-mode', { mode: 'On' }))
    expect(told(elsewhere, 'ADD.15').isDone).toBe(false)
    const here = play(before, save('expe2', 'maintenance-mode', { mode: 'On' }))
    expect(told(here, 'ADD.15').isDone).toBe(true)
  })

  test('[CRE-50] the configuration counts as checked when a page of each menu was seen and nothing differs', () => {
    const before = startedUpTo('CRE.23', worldOf('standalone-pair'), 'create', { primary: 'expe1' })
    const looks = ['system/dns', 'configuration/protocols/h323'].map((path) => open('expe1', path))
    const some = play(before, looks)
    expect(told(some, 'CRE.23').isDone).toBe(false)
    expect(told(some, 'CRE.23').missing).toContain('Applications')
    const last = open('expe1', 'applications/b2bua/microsoft-interoperability/configuration')
    expect(told(play(some, [last]), 'CRE.23').isDone).toBe(true)
    const changed = play(some, [...save('expe1', 'h323', { callTimeToLive: 300 }), last])
    expect(told(changed, 'CRE.23').isDone).toBe(false)
  })
})

test('[CRE-29] the FQDN is System host name and Domain name, and incomplete without one of them', () => {
  const [machine] = Object.values(worldOf('standalone-pair').expressways)
  const expressway = present(machine, 'there is one')
  expect(identityOf(expressway).fqdn).toBe('expe1.example.com')
  const nameless = { ...expressway, settings: { ...expressway.settings, 'dns.domainName': '' } }
  expect(identityOf(nameless).fqdn).toBe('')
})
