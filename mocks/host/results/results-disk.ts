import { type DBSchema, openDB } from 'idb'
import type { KeptResult, Recorded, ResultStore } from './result-store'

interface Schema<T> extends DBSchema {
  results: { key: string; value: T }
}

/** Where results are kept, as long as it works: what fails is thrown. */
export type ResultsDisk<T extends Recorded = KeptResult> = Omit<ResultStore<T>, 'trouble'>

/** Opens a database of results, which no other build has to understand. */
export async function openResultsDisk<T extends Recorded = KeptResult>(
  name: string,
): Promise<ResultsDisk<T>> {
  const database = await openDB<Schema<T>>(name, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('results', { keyPath: 'id' }),
  })
  return {
    all: () => database.getAll('results'),
    one: (id) => database.get('results', id),
    put: async (kept) => void (await database.put('results', kept)),
    remove: (id) => database.delete('results', id),
  }
}
