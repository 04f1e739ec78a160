import { create } from 'mutative'
import { expect, test } from 'vitest'
import type { DnsRecord } from '#contract/wire/dns'
import { lint } from '../../../dns/lint'
import { CLUSTER, changeRecords, saveForm, view, withEndpoints } from '../../../testing/at-endpoints'
import { Story } from '../../../testing/story'
import { changeDns, zoneRecord } from '../../../testing/zones'

/** The number of one that goes by an address that rotates. */
const ROTATING = 11

/** Two addresses of that name. */
const two = (name: string, rest: Partial<DnsRecord> = {}) =>
  ['10.0.0.11', '10.0.0.12'].map((data) => zoneRecord(name, 'A', data, rest))

const flagged = (story: Story) => view(story, ROTATING).flags.map(({ text }) => text)
const found = (story: Story) =>
  lint(story.world)
    .filter(({ id }) => id === 'long-life')
    .map(({ text }) => text)

test('[END-M1] a name that lives long where nobody of these asks is no mistake, be it the name of the cluster', () => {
  const story = withEndpoints()
  changeDns(story, two(CLUSTER, { view: 'public' }))
  expect([story.mistakes(), flagged(story)]).toEqual([[], []])
  // The page of the zones tells it for what it is.
  expect(found(story)).toEqual([expect.stringContaining(`${CLUSTER} rotates through 2 addresses`)])
})

test('[END-M1] the name that counts is the one that an endpoint asks for, in the view that it sees', () => {
  const story = withEndpoints()
  changeDns(story, two('peers.example.com'))
  expect(story.mistakes()).toEqual([])
  saveForm(story, ROTATING, { address: 'phones.example.com' })
  changeDns(story, two('phones.example.com', { view: 'public' }))
  expect([story.mistakes(), flagged(story)]).toEqual([[], [expect.stringContaining('no A record')]])
  changeDns(story, two('phones.example.com'))
  expect(story.mistakes()).toEqual(['END-M1'])
  expect(flagged(story)).toEqual([story.world.mistakes[0]?.text])
  expect(found(story)).toContain(flagged(story)[0])

  const outside = withEndpoints()
  outside.world = create(outside.world, (draft) => {
    for (const endpoint of Object.values(draft.endpoints ?? {})) endpoint.view = 'public'
  })
  changeDns(outside, two(CLUSTER, { view: 'public' }))
  expect(outside.mistakes()).toEqual(['END-M1'])
})

test('an answer is forgotten with its shortest record, and one of them is short enough', () => {
  const story = withEndpoints()
  changeRecords(story, CLUSTER, 'A', (record, index) => (index === 0 ? record : { ...record, ttl: 3600 }))
  expect([story.mistakes(), flagged(story), found(story)]).toEqual([[], [], []])
  changeRecords(story, CLUSTER, 'A', (record) => ({ ...record, ttl: 3600 }))
  expect(story.mistakes()).toEqual(['END-M1'])
})

test('[END-M1] is found as well where somebody only sets the addresses of a name, and once', () => {
  const story = Story.of('cluster-of-three')
  const set = (...addresses: string[]) => story.give({ type: 'set-dns-record', name: CLUSTER, addresses })
  set('10.0.0.11')
  expect(story.mistakes()).toEqual([])
  set('10.0.0.11', '10.0.0.12')
  set('10.0.0.11', '10.0.0.12', '10.0.0.13')
  expect(story.mistakes()).toEqual(['END-M1'])
})
