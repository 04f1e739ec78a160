/**
 * From now on this page keeps nothing in the browser, and finds nothing there but how the lab likes to look. A world that
 * is only looked at, as those of a page with fifty of them, leaves no mark on the one that somebody works in.
 */
export function keepNothing(): void {
  replace('localStorage', new MemoryStore(looks()))
  replace('sessionStorage', new MemoryStore([]))
  // Who opens a database finds none, as in a private window.
  replace('indexedDB', undefined)
}

/** Nothing, where the browser lets nobody look. */
function looks(): readonly (readonly [string, string])[] {
  try {
    return Object.entries(window.localStorage)
  } catch {
    return []
  }
}

function replace(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true })
}

/** A web storage that ends with its page. */
class MemoryStore implements Storage {
  readonly [name: string]: unknown
  private readonly items: Map<string, string>

  constructor(items: Iterable<readonly [string, string]>) {
    this.items = new Map(items)
  }

  get length(): number {
    return this.items.size
  }

  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value)
  }

  removeItem(key: string): void {
    this.items.delete(key)
  }

  clear(): void {
    this.items.clear()
  }
}
