import { type DBSchema, openDB } from 'idb'
import type { Recorded, Shelf } from './shelf'

interface Schema<Kept> extends DBSchema {
  results: { key: string; value: Kept }
}

/** Where something is kept, as long as it works: what fails is thrown. */
export type ShelfDisk<Kept extends Recorded> = Omit<Shelf<Kept>, 'trouble'>

/** Opens a database of results, or of other logs, which no other build has to understand. */
export async function openShelfDisk<Kept extends Recorded>(name: string): Promise<ShelfDisk<Kept>> {
  const database = await openDB<Schema<Kept>>(name, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('results', { keyPath: 'id' }),
  })
  return {
    all: () => database.getAll('results'),
    one: (id) => database.get('results', id),
    put: async (kept) => void (await database.put('results', kept)),
    remove: (id) => database.delete('results', id),
  }
}
