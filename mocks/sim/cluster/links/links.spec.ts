import { describe, expect, test } from 'vitest'
import { catalogueField } from '#contract/settings/catalogue'
import { MINUTE_MS, Story } from '../../../testing/story'
import { whyRow } from '../../answers/why'
import { worldSummary } from '../../answers/world-summary'
import { reachability, sshReachability } from '../../around/workstation/reachability'
import type { FaultKind } from '../../ground/state/faults'
import { timeState } from '../../machine/time/read'
import { clusteringStatus } from '../clustering/status'
import { brokenCondition, otherRows } from './read'

const pair: ['expe1', 'expe2'] = ['expe1', 'expe2']

/** The name of the first broken condition of expe1's row 2. */
const broken = (story: Story) => {
  const [row] = otherRows(story.world, story.on('expe1'))
  return row && brokenCondition(story.world, story.on('expe1'), row)?.condition.name
}

describe('a link names its first broken condition', () => {
  const faults: [string, FaultKind, string, readonly ('expe1' | 'expe2')[]][] = [
    ['[PRE-10]', { kind: 'path-cut', between: pair }, 'path-open', pair],
    ['[PRE-10]', { kind: 'network-cut', expressway: 'expe2' }, 'path-open', pair],
    ['[PRE-11]', { kind: 'nat', between: pair }, 'no-nat-between', pair],
    ['[PRE-09]', { kind: 'round-trip', between: pair, milliseconds: 31 }, 'round-trip-short', pair],
    ['[PRE-12]', { kind: 'port-blocked', between: pair, port: 4372 }, 'ports-open', pair],
    // A machine without power shows nothing itself.
    ['[RMD-01]', { kind: 'power-off', expressway: 'expe2' }, 'peer-is-up', ['expe1']],
  ]

  test.each(faults)(
    '[%s] %o breaks it at once, on both, and the end of the fault mends it',
    (_id, fault, name, seenBy) => {
      const story = Story.of('cluster-of-three')
      story.give({ type: 'add-fault', fault })
      expect(broken(story)).toBe(name)
      for (const id of seenBy) {
        expect(story.words(id)[id === 'expe1' ? 1 : 0], id).toBe('Failed')
        expect(story.alarms(id), id).toContain('communication-failure')
      }
      const [made] = story.world.faults
      story.give({ type: 'remove-fault', id: made?.id ?? '' })
      story.wait(6 * MINUTE_MS)
      expect(broken(story)).toBeUndefined()
      expect(story.alarms('expe1')).toEqual([])
      expect(story.alarms('expe2')).toEqual([])
    },
  )

  test.each<FaultKind>([
    { kind: 'port-blocked', between: pair, port: 4372 },
    { kind: 'port-blocked-one-way', from: 'expe1', to: 'expe2', port: 4372 },
    { kind: 'port-blocked-one-way', from: 'expe2', to: 'expe1', port: 4372 },
  ])(
    '[PRE-12] [PRT-01] [PRT-03] %o fails the rows of the two, raises their alarm, and nothing else',
    (fault) => {
      const story = Story.of('cluster-of-three')
      story.give({ type: 'add-fault', fault })
      expect(broken(story)).toBe('ports-open')
      expect(story.why('expe1', 2)).toContain('TCP port 4372')
      expect(story.words('expe1')).toEqual(['This system', 'Failed', 'Active'])
      expect(story.words('expe2')).toEqual(['Failed', 'This system', 'Active'])
      expect(story.words('expe3')).toEqual(['Active', 'Active', 'This system'])
      expect(story.alarms('expe3')).toEqual([])
      for (const id of pair) {
        expect(story.alarms(id), id).toContain('communication-failure')
        expect(reachability(story.world, `${id}.example.com`), id).toHaveProperty('expressway')
        expect(sshReachability(story.world, `${id}.example.com`), id).toHaveProperty('expressway')
        expect(timeState(story.world, story.on(id)), id).toBe('Synchronized')
      }
    },
  )

  test('[PRE-09] a round trip of exactly 30 ms is short enough', () => {
    const story = Story.of('cluster-of-three')
    story.give({ type: 'add-fault', fault: { kind: 'round-trip', between: pair, milliseconds: 30 } })
    expect(broken(story)).toBeUndefined()
  })

  test('[CRE-39] an address of the other IP version fails', () => {
    const story = Story.of('cluster-of-one', 'realistic')
    story.save('expe2', 'ip', { lan1Ipv6Address: '2001:db8::12' })
    story.restartAndWait('expe2')
    story.saveRows('expe1', ['expe1', '2001:db8::12'])
    expect(broken(story)).toBe('ip-version-fits')
  })

  test('[CRE-39] so does a name that has only addresses of the other; there are two versions to choose from', () => {
    const choice = catalogueField('clustering.clusterIpVersion')?.field
    expect(choice).toMatchObject({ kind: 'choice', options: ['IPv4', 'IPv6'] })
    const story = Story.of('cluster-of-one', 'realistic')
    story.saveRows('expe1', ['expe1', 'expe2'])
    expect(broken(story)).not.toBe('ip-version-fits')
    story.save('expe1', 'clustering', { clusterIpVersion: 'IPv6' })
    story.restartAndWait('expe1')
    expect(broken(story)).toBe('ip-version-fits')
    expect(story.words('expe1')[1]).toBe('Failed')
    expect(story.why('expe1', 2)).toContain('Cluster IP version is IPv6; expe2.example.com is 10.0.0.12')
  })

  test('a name that DNS does not have, and no answering server, are told apart', () => {
    const story = Story.of('cluster-of-one', 'realistic')
    story.saveRows('expe1', ['expe1', 'nobody.example.com'])
    expect(story.why('expe1', 2)).toContain('DNS has no such name')
    for (const server of ['10.0.0.2', '10.0.0.3']) {
      story.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server } })
    }
    expect(story.why('expe1', 2)).toContain('none of the configured DNS servers answers')
  })

  test('why shows what holds before what is broken, with a cure at the right machine', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    story.saveRows('expe2', ['expe2', 'expe3'])
    const why = whyRow(story.world, story.on('expe1'), 2)
    expect(why?.chain.slice(0, -1).every((condition) => condition.holds)).toBe(true)
    expect(why?.chain.at(-1)).toMatchObject({ holds: false })
    expect(why?.cure).toMatchObject({ host: 'expe2.example.com', path: 'system/clustering' })
  })

  test('[PRE-07] two machines at one address are reported as a conflict', () => {
    const story = Story.of('cluster-of-three')
    story.save('expe4', 'ip', { lan1Ipv4Address: '10.0.0.12' })
    const notes = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
    expect(notes[0]?.guide).toContain('PRE-07')
    story.restartAndWait('expe4')
    expect(clusteringStatus(story.world, story.on('expe1')).conflicts[0]).toContain('both answer')
  })
})

describe('what is said of a machine that is off', () => {
  const off = () => {
    const story = Story.of('cluster-of-three')
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    return story
  }

  test('is said in words, on the table of links too', () => {
    const story = off()
    const summary = worldSummary(story.world, 0, null)
    expect(summary.links.find(({ from, to }) => from === 'expe1' && to === 'expe2')?.cause).toBe(
      'expe2 is off.',
    )
  })

  test('is not that it answers', () => {
    const story = off()
    const why = whyRow(story.world, story.on('expe1'), 2)
    expect(why?.answer).toBe('expe2 is off.')
    expect(JSON.stringify(why?.chain.filter(({ holds }) => holds))).not.toContain('answers')
  })
})
