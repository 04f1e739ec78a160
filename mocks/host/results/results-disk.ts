import { type DBSchema, openDB } from 'idb'
import type { KeptResult, ResultStore } from './result-store'

interface Schema extends DBSchema {
  results: { key: string; value: KeptResult }
}

/** Where results are kept, as long as it works: what fails is thrown. */
export type ResultsDisk = Omit<ResultStore, 'trouble'>

/** Opens a database of results, which no other build has to understand. */
export async function openResultsDisk(name: string): Promise<ResultsDisk> {
  const database = await openDB<Schema>(name, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('results', { keyPath: 'id' }),
  })
  return {
    all: () => database.getAll('results'),
    one: (id) => database.get('results', id),
    put: async (kept) => void (await database.put('results', kept)),
    remove: (id) => database.delete('results', id),
  }
}
