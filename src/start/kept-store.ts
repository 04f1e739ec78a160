import { type DBSchema, openDB } from 'idb'
import { type Standing, seenOf, worldDatabase } from '#contract/wire/stored-world'

/** The answers that a page of the stored world showed last, and of what they were true. */
export type KeptRecord = Standing & {
  /** Another build may ask for something else. */
  readonly build: string
  /** World time of them: a moment that was still to come when they were kept. */
  readonly now: number
  /** As the query library dehydrates them. */
  readonly state: unknown
}

interface KeptSchema extends DBSchema {
  kept: { key: string; value: KeptRecord }
}

/** What is read of the database of the world, which belongs to the machines. */
interface WorldSchema extends DBSchema {
  head: { key: 'head'; value: Standing }
  seen: { key: 'seen'; value: number }
}

const openKept = (world: string) =>
  openDB<KeptSchema>(`${worldDatabase(world)}:kept`, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('kept'),
  })

/** What was kept for a location, if anything was. */
export async function keptRecord(world: string, location: string): Promise<KeptRecord | undefined> {
  const database = await openKept(world)
  try {
    return await database.get('kept', location)
  } finally {
    database.close()
  }
}

/** Keeps the answers of a location, and forgets all that are no longer true. */
export async function keepRecord(world: string, location: string, record: KeptRecord): Promise<void> {
  const database = await openKept(world)
  try {
    const { store, done } = database.transaction('kept', 'readwrite')
    const [before] = await store.getAll(undefined, 1)
    const isStale = before && (before.build !== record.build || !isSameStanding(before, record))
    await Promise.all([isStale && store.clear(), store.put(record, location), done])
  } finally {
    database.close()
  }
}

/** How the stored world stands, and when a tab last showed it, by the time of its clock; nothing where none is stored. */
export async function storedStanding(
  world: string,
): Promise<{ standing: Standing; seenAt: number } | undefined> {
  const name = worldDatabase(world)
  const database = await openDB<WorldSchema>(name, undefined, {
    // To look must not make the database that the machines make.
    upgrade(_fresh, _from, _to, transaction) {
      transaction.done.catch(() => undefined)
      transaction.abort()
    },
  })
  try {
    const [head, seenAt] = await Promise.all([database.get('head', 'head'), database.get('seen', 'seen')])
    return head && { standing: head, seenAt: seenOf(name, seenAt ?? head.clock.wallAnchor) }
  } finally {
    database.close()
  }
}

/** Whether nothing was done to the world, or to its clock, between the two. */
export function isSameStanding(one: Standing, other: Standing): boolean {
  return (
    one.epoch === other.epoch &&
    one.serial === other.serial &&
    one.clock.anchor === other.clock.anchor &&
    one.clock.wallAnchor === other.clock.wallAnchor &&
    one.clock.speed === other.clock.speed
  )
}
