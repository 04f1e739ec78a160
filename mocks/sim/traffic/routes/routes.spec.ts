import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'
import {
  call,
  carrying,
  deviceOf,
  loaded,
  names,
  neighbored,
  withMachines,
  withOutsider,
  ZONE,
} from '../../../testing/test-call'
import { eventOf } from '../../ground/event'
import { callsOf } from '../calls/read'

describe('a call to a remote cluster', () => {
  test('[NEI-02] goes to the peer with the lowest resource usage, and the figures are there', () => {
    const story = loaded(neighbored(), { expe4: 30, expe5: 10, expe6: 20 })
    const { accepted, chosen, peers, hops } = call(story, deviceOf(story, 'expe5'))
    expect(accepted).toBe(true)
    expect(chosen).toBe('expe5')
    expect(peers.map(({ name, sessions, state }) => [name, sessions, state])).toEqual([
      ['expe4', { maximum: 150, inUse: 30, available: 120 }, 'passed-over'],
      ['expe5', { maximum: 150, inUse: 10, available: 140 }, 'chosen'],
      ['expe6', { maximum: 150, inUse: 20, available: 130 }, 'passed-over'],
    ])
    expect(hops[0]).toContain('150 media sessions less 10 in use leave 140 available')
  })

  test('[NEI-06] a larger and busier peer wins over a smaller idle one when it has more sessions free', () => {
    const story = neighbored()
    const large = withMachines(loaded(story, { expe4: 0, expe6: 0 }), {
      expe5: { ...carrying(story, 'expe5', 300), platform: 'large-vm' },
    })
    const { chosen, peers } = call(large, deviceOf(large, 'expe5'))
    expect(peers.map(({ sessions }) => sessions?.available)).toEqual([150, 200, 150])
    expect(chosen).toBe('expe5')
  })

  test('[NEI-06] [R-19] among equals the lowest peer number wins, whatever stands first in the zone or in the lab', () => {
    const story = neighbored(names(5, 4, 6), 'realistic')
    for (const id of ['expe4', 'expe5', 'expe6'])
      story.saveRows(id, ['expe6', 'expe4', 'expe5'], { configurationPrimary: 2 })
    const some = loaded(story, { expe4: 4, expe5: 4, expe6: 5 })
    expect(call(some, deviceOf(some, 'expe5')).chosen).toBe('expe4')
    const all = loaded(story, { expe4: 4, expe5: 4, expe6: 4 })
    expect(call(all, deviceOf(all, 'expe5')).chosen).toBe('expe6')
  })

  test('[NEI-17] any order of the peers in the zone gives the same result', () => {
    const counts = fc.record({ expe4: fc.nat(3), expe5: fc.nat(3), expe6: fc.nat(3) })
    const order = fc.shuffledSubarray([4, 5, 6], { minLength: 3 })
    fc.assert(
      fc.property(counts, order, (calls, numbers) => {
        const results = [[4, 5, 6], numbers].map((zone) => {
          const story = loaded(neighbored(names(...zone)), calls)
          const { chosen, hops, accepted } = call(story, deviceOf(story, 'expe6'))
          return { chosen, hops, accepted }
        })
        expect(results[1]).toEqual(results[0])
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  test('[NEI-03] ends on the chosen peer when the endpoint is registered there', () => {
    const story = loaded(neighbored(), { expe4: 9, expe5: 1, expe6: 9 })
    const { hops, guide, reason } = call(story, `sip:${deviceOf(story, 'expe5').toUpperCase()}`)
    expect(hops).toHaveLength(2)
    expect(hops.at(-1)).toContain('is registered to expe5 itself')
    expect(guide).toContain('NEI-03')
    expect(reason).toBe('Accepted by expe5.')
  })

  test('[NEI-04] goes on to the peer to which the endpoint is registered, and every machine on the way carries it', () => {
    const story = loaded(neighbored(), { expe1: 0, expe4: 9, expe5: 1, expe6: 9 })
    const { hops, guide, reason } = call(story, deviceOf(story, 'expe6'))
    expect(hops.at(-1)).toContain('expe5 passes the call on to its peer expe6')
    expect(guide).toContain('NEI-04')
    expect(reason).toBe('Accepted by expe6.')
    const carried = ['expe1', 'expe4', 'expe5', 'expe6'].map(
      (id) => callsOf(story.world, story.on(id)).length,
    )
    expect(carried).toEqual([1, 9, 2, 10])
  })

  describe('that has a zone to a third system', () => {
    /** expe6 stands alone behind the second cluster; the call comes from the first one and expe5 is chosen. */
    const chain = () => {
      const story = withOutsider()
      story.addZone('expe4', 'Outside', names(6))
      story.wait(2 * MINUTE_MS)
      story.addZone('expe1', ZONE, names(4, 5))
      return loaded(story, { expe1: 0, expe4: 9, expe5: 1, expe6: 0 })
    }

    test('[NEI-05] goes on through the zone in which the endpoint was found', () => {
      const story = chain()
      const { hops, zones, guide, reason } = call(story, deviceOf(story, 'expe6'))
      expect(zones).toEqual([ZONE, 'Outside'])
      expect(hops[1]).toContain('the zones of expe5 are tried')
      expect(hops[2]).toContain('expe5 passes the call through the zone Outside to expe6')
      expect(hops[3]).toContain('is registered to expe6 itself')
      expect(guide).toContain('NEI-05')
      expect(reason).toBe('Accepted by expe6.')
      const carried = ['expe1', 'expe4', 'expe5', 'expe6'].map(
        (id) => callsOf(story.world, story.on(id)).length,
      )
      expect(carried).toEqual([1, 9, 2, 1])
    })

    test('[INT-15] a peer is chosen whether or not it reaches the destination, and the words name that', () => {
      const story = chain()
      story.give({ type: 'add-fault', fault: { kind: 'path-cut', between: ['expe5', 'expe6'] } })
      const { accepted, reason, guide } = call(story, deviceOf(story, 'expe6'))
      expect(accepted).toBe(false)
      expect(reason).toContain(
        'expe4 could reach one, but a cluster takes it that what one peer can reach all can',
      )
      expect(guide).toContain('INT-15')
    })

    test('[INT-16] where the peers of a cluster reach different systems, the lesson is a cluster apart and a neighbor zone', () => {
      const story = Story.of('different-reachability')
      const through = (from: string) => call(story, deviceOf(story, 'expe4'), ['Outside'], from)
      const { accepted, hops, guide } = through('expe1')
      expect(accepted).toBe(false)
      expect(hops.at(-1)).toContain('belong into separate clusters, with a neighbor zone between them')
      expect(guide).toContain('INT-16')
      expect(through('expe2').accepted).toBe(true)
      // The same machines apart: expe1 leaves what it cannot reach to a cluster that can, by a zone to that.
      const apart = Story.of('two-clusters')
      apart.give({ type: 'add-fault', fault: { kind: 'path-cut', between: ['expe1', 'expe6'] } })
      apart.addZone('expe1', ZONE, names(4, 5))
      expect(call(apart, deviceOf(apart, 'expe6')).accepted).toBe(true)
    })

    test('[INT-15] nor is it asked first whether it has contact with the peer that has the destination', () => {
      const story = neighbored(names(4))
      const destination = deviceOf(story, 'expe5')
      expect(call(story, destination).accepted).toBe(true)
      story.give({ type: 'add-fault', fault: { kind: 'path-cut', between: ['expe4', 'expe5'] } })
      const { accepted, reason, guide } = call(story, destination)
      expect(accepted).toBe(false)
      expect(reason).toContain(
        'is registered to expe5, with which expe4 has no contact. Whether a peer can reach',
      )
      expect(guide).toContain('INT-15')
    })

    test('a call that finds nobody does not go round in circles', () => {
      const story = chain()
      story.addZone('expe6', 'Back', names(1, 2, 3))
      story.addZone('expe4', 'Back too', names(1, 2, 3))
      story.wait(2 * MINUTE_MS)
      const { accepted, reason } = call(story, 'nobody@example.com')
      expect(accepted).toBe(false)
      expect(reason).toContain('registered nowhere in the cluster of expe6')
    })
  })

  test('[DIS-04] [DIS-05] without a zone it reaches the peers alone; a zone to a former peer reaches that again', () => {
    const story = Story.of('cluster-of-three')
    const place = (zones: readonly string[] = []) => {
      const destination = deviceOf(story, 'expe3')
      story.give({ type: 'place-call', expressway: 'expe1', destination, zones })
      return eventOf(story.events, 'call-placed')
    }
    expect(place()).toMatchObject({ accepted: true, reason: 'Accepted by expe3.' })
    story.saveRows('expe3', [], { clusterName: 'expe3.example.com' })
    story.restartAndWait('expe3')
    for (const id of ['expe1', 'expe2']) story.saveRows(id, ['expe1', 'expe2'])
    story.wait(MINUTE_MS)
    expect(place()).toMatchObject({
      accepted: false,
      route: {
        hops: [
          { text: expect.stringContaining('expe3, which is no peer of expe1'), guide: ['DIS-04', 'DIS-05'] },
        ],
      },
    })
    story.addZone('expe1', 'Former peer', names(3))
    expect(place(['Former peer'])).toMatchObject({ accepted: true, reason: 'Accepted by expe3.' })
  })

  test('is refused where nobody has registered the endpoint, and leaves no call behind', () => {
    const story = loaded(neighbored(), { expe1: 0, expe4: 0, expe5: 0, expe6: 0 })
    const { accepted, reason } = call(story, 'nobody@example.com')
    expect(accepted).toBe(false)
    expect(reason).toContain('nobody@example.com is registered nowhere in the cluster of expe4')
    for (const id of ['expe1', 'expe4']) expect(callsOf(story.world, story.on(id)), id).toEqual([])
  })
})
