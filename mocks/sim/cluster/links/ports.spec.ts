import { describe, expect, test } from 'vitest'
import { BLOCKED_PORTS, type PeerPort, peerPorts } from '#contract/wire/faults'
import { addRule, firewall } from '../../../testing/firewall'
import { HOUR_MS, MINUTE_MS, Story } from '../../../testing/story'
import { linksStatus } from '../../answers/bandwidth'
import { whyRow } from '../../answers/why'
import { worldSummary } from '../../answers/world-summary'
import { eventOf } from '../../ground/event'
import { callCount } from '../../traffic/calls/read'
import { locate } from '../../traffic/dial-plan/locate'
import { registrationsOf } from '../../traffic/registrations/read'

const active = ['This system', 'Active', 'Active']

/** Blocks a port from one to the other, on the way there alone; gives the id of the fault. */
function block(story: Story, port: PeerPort, from = 'expe1', to = 'expe2'): string {
  story.give({ type: 'add-fault', fault: { kind: 'port-blocked-one-way', from, to, port } })
  return story.world.faults.at(-1)?.id ?? ''
}

/** A call from a device on one to a device on the other, and what came of it. */
function call(story: Story, from: string, to: string) {
  const destination = registrationsOf(story.world, story.on(to))[0]?.name ?? ''
  story.give({ type: 'place-call', expressway: from, destination })
  const placed = eventOf(story.events, 'call-placed')
  const [found] = locate(story.world, story.on(from), {
    alias: destination,
    hopCount: 15,
    protocol: 'SIP',
  }).rows.slice(-1)
  return { ...placed, guide: placed?.route?.hops.flatMap(({ guide }) => guide) ?? [], found: found?.result }
}

/** What expe2 shows for the links of the cluster, in kbps. */
const shared = (story: Story, id = 'expe2') =>
  linksStatus(story.world, story.on(id)).rows.reduce((sum, { bandwidthKbps }) => sum + bandwidthKbps, 0)

const each = 384

describe('each port between peers does its own work', () => {
  test.each(['expe1', 'expe2'])(
    '[PRT-02] [PRT-01] 4371 blocked from %s leaves replication running, and whoever was out does not recover',
    (from) => {
      const story = Story.of('cluster-of-three')
      const fault = block(story, 4371, from, from === 'expe1' ? 'expe2' : 'expe1')
      expect(story.words('expe1')).toEqual(active)
      story.addZone('expe1', 'Branch office')
      story.wait(2 * MINUTE_MS)
      expect(story.zones('expe2')).toContain('Branch office')
      expect(story.alarms('expe1')).toEqual([])
      expect(story.why('expe1', 2)).toMatch(/TCP port 4371 .* does not recover/)

      story.restartAndWait('expe2')
      story.wait(HOUR_MS)
      expect(story.words('expe1')).toEqual(['This system', 'Failed', 'Active'])
      expect(story.words('expe2')).toEqual(['Failed', 'This system', 'Active'])
      expect(story.words('expe3')).toEqual(['Active', 'Active', 'This system'])
      expect(story.alarms('expe2')).toContain('communication-failure')
      expect(whyRow(story.world, story.on('expe1'), 2)).toMatchObject({
        guide: ['PRT-02'],
        cure: { kind: 'end-fault', fault },
      })

      story.give({ type: 'remove-fault', id: fault })
      story.wait(6 * MINUTE_MS)
      expect(story.words('expe1')).toEqual(active)
      expect(story.alarms('expe2')).toEqual([])
    },
  )

  test('[PRT-02] a peer that comes for the first time has nothing to recover, and joins without 4371', () => {
    const story = Story.of('cluster-of-one')
    block(story, 4371)
    const rows = ['expe1', 'expe2']
    story.saveRows('expe1', rows)
    story.saveRows('expe2', rows, { clusterName: String(story.page('expe1', 'clustering')['clusterName']) })
    story.restartAndWait('expe2')
    story.wait(6 * MINUTE_MS)
    expect(story.words('expe1')).toEqual(['This system', 'Active'])
  })

  test.each([
    [5061, 'SIP signalling', ['PRT-04']],
    [1720, 'the H.323 leg is missing', ['PRT-04', 'PRE-22']],
  ] as const)(
    '[PRT-04] [PRT-01] %i blocked leaves the cluster Active, and calls between the peers fail that way',
    (port, words, guide) => {
      const story = Story.of('cluster-of-three')
      expect(call(story, 'expe1', 'expe2')).toMatchObject({ accepted: true, found: 'Found' })
      const fault = block(story, port)
      expect(call(story, 'expe1', 'expe2')).toMatchObject({ accepted: false, guide, found: 'Not found' })
      expect(call(story, 'expe1', 'expe2').reason).toContain(words)
      expect(call(story, 'expe2', 'expe1').accepted).toBe(true)
      expect(call(story, 'expe1', 'expe3').accepted).toBe(true)
      story.wait(HOUR_MS)
      expect(story.words('expe1')).toEqual(active)
      expect(story.words('expe2')).toEqual(['Active', 'This system', 'Active'])
      expect(story.alarms('expe1')).toEqual([])
      expect(whyRow(story.world, story.on('expe2'), 1)).toMatchObject({
        question: 'Why does row 1 of expe2 read Active?',
        guide: ['PRT-04'],
        cure: { kind: 'end-fault', fault },
      })
      story.give({ type: 'remove-fault', id: fault })
      expect(call(story, 'expe1', 'expe2').accepted).toBe(true)
    },
  )

  test('[PRE-22] with H.323 off on one peer a SIP call between peers fails, and the trace names the missing leg', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    story.save('expe2', 'h323', { mode: 'Off' })
    for (const [from, to] of [
      ['expe1', 'expe2'],
      ['expe2', 'expe1'],
    ] as const) {
      const placed = call(story, from, to)
      expect(placed).toMatchObject({ accepted: false, guide: ['PRE-22'] })
      expect(placed.reason).toBe(
        `H.323 mode is Off on expe2: the H.323 leg between ${from} and ${to} is missing, by which peers find a route, whatever the endpoints speak.`,
      )
    }
    expect(call(story, 'expe1', 'expe3').accepted).toBe(true)
  })

  test('[INT-06] a call on one peer raises the bandwidth that another shows for the same link', () => {
    const story = Story.of('cluster-of-three')
    const before = shared(story)
    expect(shared(story, 'expe1')).toBe(before)
    call(story, 'expe1', 'expe3')
    // It is carried on both of its ends.
    expect(shared(story)).toBe(before + 2 * each)
  })

  test('[PRT-05] 1719 blocked freezes what the other is shown, one way only, and its end brings it up to date', () => {
    const story = Story.of('cluster-of-three')
    const frozen = callCount(story.world, story.on('expe1'))
    const fault = block(story, 1719)
    story.wait(3 * HOUR_MS)
    story.restartAndWait('expe1')
    const now = (id: string) => callCount(story.world, story.on(id))
    expect(now('expe1')).not.toBe(frozen)
    expect(shared(story)).toBe((frozen + now('expe2') + now('expe3')) * each)
    expect(shared(story, 'expe3')).toBe((now('expe1') + now('expe2') + now('expe3')) * each)
    expect(shared(story, 'expe1')).toBe(shared(story, 'expe3'))
    expect(story.words('expe2')).toEqual(['Active', 'This system', 'Active'])
    expect(story.why('expe2', 1)).toContain('UDP port 1719')
    story.give({ type: 'remove-fault', id: fault })
    expect(shared(story)).toBe(shared(story, 'expe3'))
  })

  test('[PRT-04] [PRT-05] [PRT-06] rules of the peers themselves stop calls and what is told of bandwidth as a block does', () => {
    const story = Story.of('cluster-of-three')
    const drop = (priority: number, service: string, more = {}) => {
      const rule = {
        priority,
        address: '10.0.0.0',
        prefixLength: 24,
        service,
        action: 'Drop',
        description: '',
      }
      expect(addRule(story, 'expe1', { ...rule, ...more })).toBeUndefined()
    }
    drop(1, 'SIP')
    for (const step of ['activate', 'accept'] as const) firewall(story, 'expe1', step)
    story.wait(2 * MINUTE_MS)
    expect(call(story, 'expe3', 'expe1')).toMatchObject({ accepted: false, guide: ['PRT-04'] })
    drop(2, 'Custom', { transport: 'UDP', startPort: 1719, endPort: 1719 })
    for (const step of ['activate', 'accept'] as const) firewall(story, 'expe1', step)
    story.wait(2 * MINUTE_MS)
    expect(shared(story)).toBe(callCount(story.world, story.on('expe2')) * each)
    expect(story.words('expe1')).toEqual(active)
  })

  test('[PRT-09] [R-18] no port is invented for the TMS Provisioning Extension', () => {
    expect(BLOCKED_PORTS).toEqual([4371, 4372, 1719, 5061, 1720])
    expect(JSON.stringify(peerPorts)).not.toMatch(/TMS|provisioning/i)
  })

  test('the map has every block in words at its line, and none where nothing is blocked', () => {
    const story = Story.of('cluster-of-three')
    const limits = () => worldSummary(story.world, 0, null).links.filter((link) => link.limits.length > 0)
    expect(limits()).toEqual([])
    block(story, 1719)
    expect(limits().map(({ from, to, working }) => [from, to, working])).toEqual([
      ['expe1', 'expe2', true],
      ['expe2', 'expe1', true],
    ])
    expect(limits()[0]?.limits[0]).toMatch(/^UDP port 1719 is blocked from expe1 to expe2: /)
  })
})

describe('packets are lost', () => {
  test('[PRE-09] contact comes and goes, Why? names the loss, and its end mends it', () => {
    const story = Story.of('cluster-of-three')
    story.give({
      type: 'add-fault',
      fault: { kind: 'packet-loss', between: ['expe1', 'expe2'], percent: 5 },
    })
    expect(story.words('expe1')).toEqual(active)
    const seen = new Map<string, string>()
    for (let minute = 0; minute < 4 * 60; minute += 1) {
      story.wait(MINUTE_MS)
      seen.set(story.words('expe1').join(), story.why('expe1', 2))
    }
    expect([...seen.keys()]).toEqual([active.join(), 'This system,Failed,Active'])
    expect(seen.get('This system,Failed,Active')).toContain('5 % of the packets are lost')
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    story.wait(6 * MINUTE_MS)
    expect(story.words('expe1')).toEqual(active)
    expect(story.alarms('expe1')).toEqual([])
  })
})
