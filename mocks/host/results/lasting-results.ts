import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type KeptResult, MemoryResults, type ResultStore } from './result-store'

interface Schema extends DBSchema {
  results: { key: string; value: KeptResult }
}

const TROUBLE =
  'This browser keeps no results for the lab now: they last as long as this tab. Download what you want to keep.'

/**
 * The results of this origin and base path, in a database of their own, which no other build has to understand. It is
 * opened when somebody first asks; where a browser keeps nothing they live in memory, and that is said.
 */
export class LastingResults implements ResultStore {
  private opened: Promise<IDBPDatabase<Schema>> | undefined
  private memory: MemoryResults | undefined

  constructor(private readonly name: string) {}

  get trouble(): string | undefined {
    return this.memory?.trouble
  }

  all(): Promise<KeptResult[]> {
    return this.attempt(
      (database) => database.getAll('results'),
      (memory) => memory.all(),
    )
  }

  one(id: string): Promise<KeptResult | undefined> {
    return this.attempt(
      (database) => database.get('results', id),
      (memory) => memory.one(id),
    )
  }

  put(kept: KeptResult): Promise<void> {
    return this.attempt(
      async (database) => void (await database.put('results', kept)),
      (memory) => memory.put(kept),
    )
  }

  remove(id: string): Promise<void> {
    return this.attempt(
      (database) => database.delete('results', id),
      (memory) => memory.remove(id),
    )
  }

  private async attempt<T>(
    work: (database: IDBPDatabase<Schema>) => Promise<T>,
    otherwise: (memory: MemoryResults) => Promise<T>,
  ): Promise<T> {
    if (this.memory) return otherwise(this.memory)
    // Closed or deleted under the page it is opened again; what fails twice is not to be had.
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        return await work(await this.database())
      } catch {
        this.opened = undefined
      }
    }
    this.memory ??= new MemoryResults(TROUBLE)
    return otherwise(this.memory)
  }

  private database(): Promise<IDBPDatabase<Schema>> {
    this.opened ??= openDB<Schema>(this.name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('results', { keyPath: 'id' }),
    })
    return this.opened
  }
}
