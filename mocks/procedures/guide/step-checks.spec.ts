import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { catalogueField } from '#contract/settings/catalogue'
import { startWorld } from '../../scenarios/catalogue'
import { identityOf } from '../../sim/answers/system'
import { present } from '../../sim/ground/assert'
import type { World } from '../../sim/ground/world'
import { ethernetStatus } from '../../sim/machine/network/ethernet'
import { stepTold } from '../../testing/step-told'
import { type Deed, play, playSteps, started, startedUpTo } from '../engine/play'
import { preflight } from '../engine/preflight'
import { restart, save, visit, waitUntilBack } from '../language/act'

const worldOf = (scenario: string, profile: 'strict' | 'realistic' = 'strict'): World =>
  present(startWorld(scenario, 1, profile), 'no scenario')

/** A run that begins after what was done before. */
const creating = (earlier: readonly Deed[] = []) =>
  started(worldOf('standalone-pair'), 'create', { primary: 'expe1' }, earlier)
const adding = (earlier: readonly Deed[] = []) =>
  started(worldOf('cluster-of-one'), 'add-peer', { primary: 'expe1', newPeer: 'expe2' }, earlier)

/** The state of a step and what it still misses, as the drawer shows them. */
/** A zone of expe1 that leads to those addresses. A command, since the act looks at the page before it saves. */
const zone = (name: string, address: string) => ({
  type: 'save-item' as const,
  expressway: 'expe1',
  list: 'zones',
  id: null,
  values: { name, type: 'Neighbor', peer1Address: address },
  by: 'admin',
})

/** Restarts it and waits until it is back. */
const restarted = (id: string) => [restart(id), waitUntilBack(id)]

describe('a step is done only when its page was seen and its condition holds', () => {
  const speeds = catalogueField('ethernet.lan1Speed')?.field
  test.each([
    ['[CRE-16]', creating, 'CRE.05', 'expe1'],
    ['[ADD-17]', adding, 'ADD.04', 'expe2'],
  ] as const)(
    '%s of all speeds those fail the check that the page calls not valid, and the speed is named',
    (_id, begin, step, machine) => {
      const look = [visit(machine, pages.ethernet), visit(machine, pages.ip)]
      const failing = (speeds?.kind === 'choice' ? speeds.options : []).filter((lan1Speed) => {
        const played = play(
          begin([save(machine, pages.ethernet, { lan1Speed }), ...restarted(machine)]),
          look,
        )
        const [lan] = ethernetStatus(present(played.world.expressways[machine], machine)).interfaces
        const { isDone, missing } = stepTold(played, step)
        expect(isDone, lan1Speed).toBe(lan?.valid)
        expect(missing.includes(`is set to ${lan1Speed}`), lan1Speed).toBe(!isDone)
        return !isDone
      })
      expect(failing).toEqual(['10half', '10full', '100half'])
    },
  )

  test('[ADD-13] a zone of the primary that leads to the new peer fails the step and is named', () => {
    const played = play(adding(), [zone('To the branch', 'expe2.example.com'), visit('expe1', pages.zones)])
    expect(stepTold(played, 'ADD.01').isDone).toBe(false)
    expect(stepTold(played, 'ADD.01').missing).toContain('To the branch')
    const other = play(adding(), [zone('To elsewhere', 'expe9.example.com'), visit('expe1', pages.zones)])
    expect(stepTold(other, 'ADD.01').isDone).toBe(true)
  })

  test('[ADD-15] somebody who still lists the new peer fails the step and is named', () => {
    const world = worldOf('cluster-of-three', 'realistic')
    const begin = () => started(world, 'add-peer', { primary: 'expe1', newPeer: 'expe4' })
    const look = ['expe1', 'expe2', 'expe3'].map((id) => visit(id, pages.clustering))
    const stale = save('expe2', pages.clustering, { peer4Address: 'expe4.example.com' })
    expect(stepTold(play(begin(), look), 'ADD.02').isDone).toBe(true)
    const played = play(begin(), [stale, ...look])
    expect(stepTold(played, 'ADD.02').isDone).toBe(false)
    expect(stepTold(played, 'ADD.02').missing).toContain('expe2')
  })

  test('[ADD-27] a restart that is due on the new peer fails the step until it has been made', () => {
    const before = startedUpTo('ADD.11', worldOf('cluster-of-one'), 'add-peer', {
      primary: 'expe1',
      newPeer: 'expe2',
    })
    const alarms = visit('expe2', pages.alarms)
    const due = play(before, [save('expe2', pages.ethernet, { lan2Speed: '100full' }), alarms])
    expect(stepTold(due, 'ADD.11').isDone).toBe(false)
    expect(stepTold(play(due, [...restarted('expe2'), alarms]), 'ADD.11').isDone).toBe(true)
  })

  test('[ADD-33] maintenance mode counts when it is saved On on the new peer, not on another', () => {
    const before = startedUpTo('ADD.15', worldOf('cluster-of-one'), 'add-peer', {
      primary: 'expe1',
      newPeer: 'expe2',
    })
    const elsewhere = play(before, [save('expe1', pages.maintenanceMode, { mode: 'On' })])
    expect(stepTold(elsewhere, 'ADD.15').isDone).toBe(false)
    const here = play(before, [save('expe2', pages.maintenanceMode, { mode: 'On' })])
    expect(stepTold(here, 'ADD.15').isDone).toBe(true)
  })

  test('[CRE-50] the configuration counts as checked when a page of each menu was seen and nothing differs', () => {
    const before = startedUpTo('CRE.23', worldOf('standalone-pair'), 'create', { primary: 'expe1' })
    const looks = [pages.dns, pages.h323].map((path) => visit('expe1', path))
    const some = play(before, looks)
    expect(stepTold(some, 'CRE.23').isDone).toBe(false)
    expect(stepTold(some, 'CRE.23').missing).toContain('Applications')
    const last = visit('expe1', pages.microsoft)
    expect(stepTold(play(some, [last]), 'CRE.23').isDone).toBe(true)
    const changed = play(some, [save('expe1', pages.h323, { callTimeToLive: 300 }), last])
    expect(stepTold(changed, 'CRE.23').isDone).toBe(false)
    for (const [left, menu] of ['System', 'Configuration', 'Applications'].entries()) {
      const others = play(before, [...looks, last].toSpliced(left, 1))
      expect(stepTold(others, 'CRE.23').isDone, menu).toBe(false)
      expect(stepTold(others, 'CRE.23').missing).toContain(menu)
    }
  })
})

test('[CRE-29] the FQDN is System host name and Domain name, and incomplete without one of them', () => {
  const [machine] = Object.values(worldOf('standalone-pair').expressways)
  const expressway = present(machine, 'there is one')
  expect(identityOf(expressway).fqdn).toBe('expe1.example.com')
  const nameless = { ...expressway, settings: { ...expressway.settings, 'dns.domainName': '' } }
  expect(identityOf(nameless).fqdn).toBe('')
})

test('[CRE-29] where peers and certificates are checked, it is that FQDN that counts', () => {
  const world = worldOf('standalone-pair', 'realistic')
  const renamed = [save('expe1', pages.dns, { systemHostName: 'edge' })]
  const stale = save('expe2', pages.clustering, { peer1Address: 'edge.example.com' })
  const lists = (earlier: readonly Deed[]) =>
    stepTold(
      play(started(world, 'create', { primary: 'expe1' }, earlier), [visit('expe2', pages.clustering)]),
      'CRE.02',
    )
  expect(lists([stale]).isDone).toBe(true)
  expect(lists([...renamed, stale]).missing).toContain('as Peer 1 address')

  const enforced = save('expe1', pages.clustering, { tlsVerificationMode: 'Enforce' })
  const certificates = (earlier: readonly Deed[]) => {
    const begun = started(world, 'create', { primary: 'expe1' }, [enforced, ...earlier])
    return preflight(begun.world, 'create', { primary: 'expe1' }).find(({ id }) => id === 'PRE-16')
  }
  expect(certificates([])?.reason).not.toContain('The certificate of expe1 carries')
  expect(certificates(renamed)?.reason).toContain('The certificate of expe1 carries')
})

/** That scenario with some fields of one machine as if they had been saved before. */
function prepared(scenario: string, machine: string, settings: Record<string, string>): World {
  const world = structuredClone(worldOf(scenario, 'realistic'))
  Object.assign(present(world.expressways[machine], machine).settings, settings)
  return world
}

const onPrimary = ['standalone-pair', 'create', { primary: 'expe1' }, 'expe1'] as const
const onCandidate = ['cluster-of-one', 'add-peer', { primary: 'expe1', newPeer: 'expe2' }, 'expe2'] as const

describe('what may be left from before', () => {
  const places = [
    ['[CRE-23]', ...onPrimary, 'CRE.10'],
    ['[ADD-22]', ...onCandidate, 'ADD.07'],
  ] as const

  test.each(places)(
    '%s an entry that is left in any of the six rows fails the step until all are clear and saved',
    (_id, scenario, procedure, roles, machine, step) => {
      for (const row of [1, 2, 3, 4, 5, 6]) {
        const field = `peer${row}Address`
        const left = { [`clustering.${field}`]: 'expe9.example.com' }
        const begun = started(prepared(scenario, machine, left), procedure, roles)
        const seen = play(begun, [visit(machine, pages.clustering)])
        expect(stepTold(seen, step), field).toEqual({
          isDone: false,
          missing: `Clear every Peer address on ${machine} and save.`,
        })
        expect(
          stepTold(play(seen, [save(machine, pages.clustering, { [field]: '' })]), step).isDone,
          field,
        ).toBe(true)
      }
    },
  )

  const modes = [
    ['[CRE-24]', ...onPrimary, 'CRE.11'],
    ['[ADD-23]', ...onCandidate, 'ADD.08'],
  ] as const

  test.each(modes)(
    '%s H.323 mode Off fails the step although its page was seen, until On is saved there',
    (_id, scenario, procedure, roles, machine, step) => {
      const begun = started(prepared(scenario, machine, { 'h323.mode': 'Off' }), procedure, roles)
      const seen = play(begun, [visit(machine, pages.h323)])
      expect(stepTold(seen, step).isDone).toBe(false)
      expect(stepTold(seen, step).missing).toContain('H.323 mode')
      const other = machine === 'expe1' ? 'expe2' : 'expe1'
      expect(stepTold(play(seen, [save(other, pages.h323, { mode: 'On' })]), step).isDone).toBe(false)
      expect(stepTold(play(seen, [save(machine, pages.h323, { mode: 'On' })]), step).isDone).toBe(true)
    },
  )

  test('[ADD-23] [R-21] the reset of the new peer leaves H.323 mode On', () => {
    const before = startedUpTo('ADD.20', worldOf(onCandidate[0]), onCandidate[1], onCandidate[2])
    const after = playSteps(before, ['ADD.20'])
    expect(stepTold(after, 'ADD.20').isDone).toBe(true)
    expect(after.world.expressways['expe2']?.settings['h323.mode'] ?? 'On').toBe('On')
  })
})

describe('the same ten values', () => {
  const wrong = [
    ['Cluster name', 'clusterName', 'other.example.com'],
    ['Configuration primary', 'configurationPrimary', 2],
    ['Cluster IP version', 'clusterIpVersion', 'IPv6'],
    ['TLS verification mode', 'tlsVerificationMode', 'Enforce'],
    ['Peer 1 address', 'peer1Address', 'expe9.example.com'],
    ['Peer 2 address', 'peer2Address', 'expe9.example.com'],
    ['Peer 3 address', 'peer3Address', 'expe9.example.com'],
    ['Peer 4 address', 'peer4Address', 'expe9.example.com'],
    ['Peer 5 address', 'peer5Address', 'expe9.example.com'],
    ['Peer 6 address', 'peer6Address', 'expe9.example.com'],
  ] as const
  const before = startedUpTo('ADD.23', worldOf('cluster-of-three', 'realistic'), 'add-peer', {
    primary: 'expe1',
    newPeer: 'expe4',
  })
  const right = playSteps(before, ['ADD.23'])

  test('[ADD-55] the step is done when they are saved, and not before', () => {
    expect(stepTold(before, 'ADD.23').isDone).toBe(false)
    expect(stepTold(right, 'ADD.23').isDone).toBe(true)
  })

  test.each(wrong)('[ADD-55] another %s alone undoes the step, and is named', (label, field, value) => {
    const played = play(right, [save('expe4', pages.clustering, { [field]: value })])
    expect(stepTold(played, 'ADD.23')).toEqual({
      isDone: false,
      missing: `On expe4 make the same as on expe1 and save: ${label}.`,
    })
  })
})

test('[UPG-23] after the upgrade a page of each menu counts, and only while nothing differs from before', () => {
  const before = startedUpTo('UPG.07', worldOf('upgrade-x8-8'), 'upgrade', { primary: 'expe1' })
  const looks = {
    System: visit('expe1', pages.dns),
    Configuration: visit('expe1', pages.h323),
    Applications: visit('expe1', pages.conferenceFactory),
  }
  // A command, since the act looks at a page of the Configuration menu before it saves.
  const change: Deed = {
    type: 'save-settings',
    expressway: 'expe1',
    page: 'h323',
    values: { callTimeToLive: 300 },
    revision: null,
    by: 'admin',
  }
  for (const [menu, look] of Object.entries(looks)) {
    const others = Object.values(looks).filter((other) => other !== look)
    const some = play(before, others)
    expect(stepTold(some, 'UPG.07').isDone, menu).toBe(false)
    expect(stepTold(some, 'UPG.07').missing, menu).toContain(`Look at a page of the ${menu} menu`)
    expect(stepTold(play(some, [look]), 'UPG.07').isDone, menu).toBe(true)
    const changed = play(some, [change, look])
    expect(stepTold(changed, 'UPG.07').isDone, menu).toBe(false)
    expect(stepTold(changed, 'UPG.07').missing, menu).toContain('differs from what it was before the upgrade')
  }
})

test('[CRE-10] what is checked before a cluster is created lists each intended peer with its version', () => {
  const world = structuredClone(worldOf('standalone-six'))
  const version = () =>
    preflight(world, 'create', { primary: 'expe1' }).find(({ id }) => id === 'PRE-02')?.reason
  expect(version()).toBe([1, 2, 3, 4, 5, 6].map((number) => `expe${number} runs X8.9`).join(', '))
  present(world.expressways['expe3'], 'expe3').version = 'X8.8.3'
  present(world.expressways['expe5'], 'expe5').version = 'X8.8'
  expect(version()).toContain('expe3 runs X8.8.3')
  expect(version()).toContain('expe5 runs X8.8')
})
