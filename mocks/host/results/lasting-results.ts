import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type KeptResult, MemoryResults, type ResultStore } from './result-store'

interface Schema extends DBSchema {
  results: { key: string; value: KeptResult }
}

const TROUBLE =
  'This browser keeps no results for the lab now: what comes lasts as long as this tab. Download what you want to keep.'

/**
 * The results of this origin and base path, in a database of their own, which no other build has to understand. It is
 * opened when somebody first asks. What cannot be written there is held in memory beside what can be read, and that is
 * said.
 */
export class LastingResults implements ResultStore {
  private opened: Promise<IDBPDatabase<Schema>> | undefined
  private readonly memory = new MemoryResults()
  private hasFailed = false

  constructor(private readonly name: string) {}

  get trouble(): string | undefined {
    return this.hasFailed ? TROUBLE : undefined
  }

  async all(): Promise<KeptResult[]> {
    const [stored, held] = [
      await this.attempt((database) => database.getAll('results')),
      await this.memory.all(),
    ]
    const isHeld = ({ id }: KeptResult) => held.some((one) => one.id === id)
    return [...(stored ?? []).filter((one) => !isHeld(one)), ...held]
  }

  async one(id: string): Promise<KeptResult | undefined> {
    return (await this.memory.one(id)) ?? this.attempt((database) => database.get('results', id))
  }

  async put(kept: KeptResult): Promise<void> {
    const key = await this.attempt((database) => database.put('results', kept))
    if (key === undefined) await this.memory.put(kept)
    else await this.memory.remove(kept.id)
  }

  async remove(id: string): Promise<void> {
    await this.memory.remove(id)
    await this.attempt((database) => database.delete('results', id))
  }

  /** Closed or deleted under the page the database is opened again; nothing where that does not help either. */
  private async attempt<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        return await work(await this.database())
      } catch {
        this.opened = undefined
      }
    }
    this.hasFailed = true
    return undefined
  }

  private database(): Promise<IDBPDatabase<Schema>> {
    this.opened ??= openDB<Schema>(this.name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('results', { keyPath: 'id' }),
    })
    return this.opened
  }
}
