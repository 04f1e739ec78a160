import { expect } from 'vitest'
import type { DnsRecord } from '#contract/wire/dns'
import { presetChange } from '../dns/presets'
import { recordsOf } from '../sim/machine/index'
import type { Story } from './story'

/** A record of the internal view that lives for a day, unless said otherwise. */
export const zoneRecord = (
  name: string,
  type: DnsRecord['type'],
  data: string,
  rest: Partial<DnsRecord> = {},
): DnsRecord => ({ view: 'internal', name, type, ttl: 86_400, data, ...rest })

/** Changes records, which is to be carried out. */
export function changeDns(story: Story, add: DnsRecord[], remove: DnsRecord[] = []): void {
  expect(story.give({ type: 'change-dns', add, remove })).toBeUndefined()
}

/** Loads an example of the guide. */
export function loadPreset(story: Story, id: string): void {
  const { add, remove } = presetChange(story.world, id) ?? { add: [], remove: [] }
  expect(add).not.toEqual([])
  changeDns(story, add, remove)
}

/** The records of a name: view, time to live, type and data. */
export const linesOf = ({ world }: Story, name: string): string[] =>
  recordsOf(world.network)
    .filter((one) => one.name === name)
    .map(({ view, ttl, type, data }) => `${view} ${ttl} ${type} ${data}`)
