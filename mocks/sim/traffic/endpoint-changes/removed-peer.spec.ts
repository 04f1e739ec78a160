import { describe, expect, test } from 'vitest'
import {
  CLUSTER,
  callBetween,
  changeRecords,
  peersThatList,
  powerOff,
  powerOn,
  registrars,
  restartEndpoint,
  saveForm,
  trace,
  withEndpoints,
} from '../../../testing/at-endpoints'
import { MINUTE_MS, type Story } from '../../../testing/story'
import { addressOf } from '../../machine/network/read'
import { isClustered } from '../../machine/peers/read'

/** It goes by the address of expe2; so does the other, by the name of the cluster while that leads there alone. */
const BY_ADDRESS = 14
const BY_NAME = 11
/** One that stays with the cluster. */
const STAYING = 7

/** Clears expe2 and restarts it: a box of its own from then on. */
function standsAlone(story: Story): void {
  story.saveRows('expe2', [], { clusterName: 'expe2.example.com' })
  story.restartAndWait('expe2')
}

/** Takes expe2 from the lists of the others. */
function takenFromLists(story: Story): void {
  const remaining = ['expe1', 'expe3', 'expe4', 'expe5', 'expe6']
  for (const id of remaining) story.saveRows(id, remaining)
  story.wait(5 * MINUTE_MS)
}

/** expe2 leaves by the book. */
function removedLive(story: Story): void {
  standsAlone(story)
  takenFromLists(story)
}

/** expe2 fails and is taken from the lists; it comes back later, and is cleared. */
function removedDead(story: Story): void {
  powerOff(story, 'expe2')
  takenFromLists(story)
  powerOn(story)
  story.wait(60 * MINUTE_MS)
  standsAlone(story)
  story.wait(5 * MINUTE_MS)
}

/** The name of the cluster leads to that peer and to no other; the endpoint that goes by it starts anew. */
function nameLeadsTo(story: Story, id: string): void {
  const data = addressOf(story.on(id))
  changeRecords(story, CLUSTER, 'A', (record, index) => (index === 0 ? { ...record, data, ttl: 10 } : null))
  story.wait(2 * MINUTE_MS)
  restartEndpoint(story, BY_NAME)
}

describe.each([
  ['[RML-20]', 'live', removedLive],
  ['[RMD-12]', 'dead, and stands alone since', removedDead],
])('%s endpoints that still point to a peer which was removed %s', (_, _how, removed) => {
  test('register there, cannot be called from the cluster, and can once settings or DNS lead elsewhere', () => {
    const story = withEndpoints()
    saveForm(story, STAYING, { address: '10.0.0.15' })
    nameLeadsTo(story, 'expe2')
    for (const number of [BY_ADDRESS, BY_NAME])
      expect(callBetween(story, STAYING, number), `${number}`).toMatchObject({ accepted: true })

    removed(story)
    expect([isClustered(story.on('expe2')), isClustered(story.on('expe5'))]).toEqual([false, true])
    // They are not left there from before: whoever starts now is taken there as well.
    for (const number of [BY_ADDRESS, BY_NAME]) {
      const since = story.world.now
      restartEndpoint(story, number)
      expect(trace(story, number, since).at(-1)).toBe('registered expe2')
      expect(registrars(story, number)).toEqual(['expe2'])
      expect(peersThatList(story, number)).toEqual(['expe2'])
      const reason = expect.stringContaining('is registered to expe2, which is no peer of expe5')
      expect(callBetween(story, STAYING, number)).toMatchObject({
        accepted: false,
        reason,
        route: { hops: [{ text: reason }] },
      })
    }
    // Standing alone it still carries the calls of those that it has.
    expect(callBetween(story, BY_ADDRESS, BY_NAME)).toMatchObject({ accepted: true })

    saveForm(story, BY_ADDRESS, { address: '10.0.0.13' })
    nameLeadsTo(story, 'expe4')
    expect([BY_ADDRESS, BY_NAME].map((number) => registrars(story, number))).toEqual([['expe3'], ['expe4']])
    for (const number of [BY_ADDRESS, BY_NAME])
      expect(callBetween(story, STAYING, number), `${number}`).toMatchObject({ accepted: true })
  })
})
