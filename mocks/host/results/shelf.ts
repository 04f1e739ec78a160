/** Whatever is kept under an id. */
export type Recorded = { readonly id: string }

/** Where logs and what belongs to them are kept: they outlive the world that they are of. */
export interface Shelf<Kept extends Recorded> {
  /** Why nothing is kept beyond this tab, in sentences; nothing while all is well. */
  readonly trouble: string | undefined
  all(): Promise<Kept[]>
  one(id: string): Promise<Kept | undefined>
  put(kept: Kept): Promise<void>
  remove(id: string): Promise<void>
}

/** A shelf that lives as long as the process: for Node, and for a browser that keeps nothing. */
export class MemoryShelf<Kept extends Recorded> implements Shelf<Kept> {
  readonly trouble = undefined
  private readonly kept = new Map<string, Kept>()

  async all(): Promise<Kept[]> {
    return [...this.kept.values()]
  }

  async one(id: string): Promise<Kept | undefined> {
    return this.kept.get(id)
  }

  async put(kept: Kept): Promise<void> {
    this.kept.set(kept.id, kept)
  }

  async remove(id: string): Promise<void> {
    this.kept.delete(id)
  }
}
