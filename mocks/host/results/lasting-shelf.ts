import { MemoryShelf, type Recorded, type Shelf } from './shelf'
import type { ShelfDisk } from './shelf-disk'

/**
 * What is kept of this origin and base path, on a disk that is opened when somebody first asks. What cannot be written
 * there is held in memory beside what can be read, and that is said.
 */
export class LastingShelf<Kept extends Recorded> implements Shelf<Kept> {
  private opened: Promise<ShelfDisk<Kept>> | undefined
  private readonly memory = new MemoryShelf<Kept>()
  private hasFailed = false

  /** `what`: what it keeps, in the plural. */
  constructor(
    private readonly what: string,
    private readonly open: () => Promise<ShelfDisk<Kept>>,
  ) {}

  get trouble(): string | undefined {
    return this.hasFailed
      ? `This browser keeps no ${this.what} for the lab now: what comes lasts as long as this tab. Download what you want to keep.`
      : undefined
  }

  async all(): Promise<Kept[]> {
    const [stored, held] = [await this.attempt((disk) => disk.all()), await this.memory.all()]
    const isHeld = ({ id }: Kept) => held.some((one) => one.id === id)
    return [...(stored ?? []).filter((one) => !isHeld(one)), ...held]
  }

  async one(id: string): Promise<Kept | undefined> {
    return (await this.memory.one(id)) ?? this.attempt((disk) => disk.one(id))
  }

  async put(kept: Kept): Promise<void> {
    const isKept = await this.attempt((disk) => disk.put(kept).then(() => true))
    if (isKept) await this.memory.remove(kept.id)
    else await this.memory.put(kept)
  }

  async remove(id: string): Promise<void> {
    await this.memory.remove(id)
    await this.attempt((disk) => disk.remove(id))
  }

  /** Closed or deleted under the page the disk is opened again; nothing where that does not help either. */
  private async attempt<T>(work: (disk: ShelfDisk<Kept>) => Promise<T>): Promise<T | undefined> {
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
