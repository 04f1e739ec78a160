import { type KeptResult, MemoryResults, type Recorded, type ResultStore } from './result-store'
import type { ResultsDisk } from './results-disk'

const TROUBLE =
  'This browser keeps no results for the lab now: what comes lasts as long as this tab. Download what you want to keep.'

/**
 * The results of this origin and base path, on a disk that is opened when somebody first asks. What cannot be written
 * there is held in memory beside what can be read, and that is said.
 */
export class LastingResults<T extends Recorded = KeptResult> implements ResultStore<T> {
  private opened: Promise<ResultsDisk<T>> | undefined
  private readonly memory = new MemoryResults<T>()
  private hasFailed = false

  constructor(private readonly open: () => Promise<ResultsDisk<T>>) {}

  get trouble(): string | undefined {
    return this.hasFailed ? TROUBLE : undefined
  }

  async all(): Promise<T[]> {
    const [stored, held] = [await this.attempt((disk) => disk.all()), await this.memory.all()]
    const isHeld = ({ id }: T) => held.some((one) => one.id === id)
    return [...(stored ?? []).filter((one) => !isHeld(one)), ...held]
  }

  async one(id: string): Promise<T | undefined> {
    return (await this.memory.one(id)) ?? this.attempt((disk) => disk.one(id))
  }

  async put(kept: T): Promise<void> {
    const isKept = await this.attempt((disk) => disk.put(kept).then(() => true))
    if (isKept) await this.memory.remove(kept.id)
    else await this.memory.put(kept)
  }

  async remove(id: string): Promise<void> {
    await this.memory.remove(id)
    await this.attempt((disk) => disk.remove(id))
  }

  /** Closed or deleted under the page the disk is opened again; nothing where that does not help either. */
  private async attempt<Found>(work: (disk: ResultsDisk<T>) => Promise<Found>): Promise<Found | undefined> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        this.opened ??= this.open()
        return await work(await this.opened)
      } catch {
        this.opened = undefined
      }
    }
    this.hasFailed = true
    return undefined
  }
}
