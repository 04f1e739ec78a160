/** What tabs tell each other: who owns the stored world, and that it changed. */
export type TabMessage = { readonly shape: number; readonly build: string; readonly epoch: string }

/** How the hosts of one stored world keep out of each other's way. */
export interface Tabs {
  /** Whether several tabs can have the world at once. */
  readonly shared: boolean
  /** Runs `work` while no other tab does the same. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
  /** Says that this tab is open, for as long as it is, and tells whether another one was. */
  enter(): Promise<{ others: boolean }>
  tell(message: TabMessage): void
  listen(listener: (message: TabMessage) => void): void
}

/** One after the other, within this page. */
export function oneAtATime(): Tabs['exclusively'] {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}
