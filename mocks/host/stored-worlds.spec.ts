import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { commandLogSchema, profileSchema } from '#contract/wire/lab'
import { createNodeHost } from '../node'
import { isCommand } from './is-command'
import type { LoggedCommand } from './logged-command'
import { MemoryStorage } from './memory-storage'

/** A stored world of a release: what the database held, the log that an export gave, and what the world was. */
const storedSchema = v.object({
  head: v.object({
    shape: v.number(),
    build: v.string(),
    epoch: v.string(),
    scenario: v.string(),
    seed: v.number(),
    profile: profileSchema,
    serial: v.number(),
    clock: v.object({ anchor: v.number(), wallAnchor: v.number(), speed: v.number() }),
  }),
  records: v.array(
    v.object({
      serial: v.number(),
      at: v.number(),
      command: v.custom<LoggedCommand>(isCommand),
      requestId: v.string(),
    }),
  ),
  log: commandLogSchema,
  now: v.number(),
  names: v.record(v.string(), v.string()),
})

const folder = new URL('../../e2e/worlds/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

it('a world of every release is kept', () => expect(files.length).toBeGreaterThan(0))

it.each(files)('%s opens from the store and from its log, as it was', async (file) => {
  const stored = v.parse(storedSchema, JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  const storage = new MemoryStorage()
  await storage.replace(stored.head, stored.records)
  const { host } = await createNodeHost({ storage, wall: () => stored.head.clock.wallAnchor })
  const other = await createNodeHost()
  expect(await other.host.importLog(stored.log)).toBeNull()
  for (const opened of [host, other.host]) {
    const { world } = await opened.read()
    expect(world.now).toBe(stored.now)
    const names = Object.values(world.expressways).map(({ id, settings }) => [
      id,
      settings['dns.systemHostName'],
    ])
    expect(Object.fromEntries(names)).toEqual(stored.names)
  }
  expect((await host.kept()).aside).toEqual([])
})
