/** The states in which a page can be shown, whatever its world is like: each by the answers that the page gets. */
export const STATES = ['loading', 'error', 'empty', 'read-only', 'long', 'refused'] as const
export type State = (typeof STATES)[number]

/** How long answers may be held up on purpose. */
export const LATENCY_MS_MAX = 60_000

/** What an address asks for beside its page. */
export type ViewParts = {
  readonly state?: State
  readonly latencyMs?: number
  readonly variant?: string
  /** A world of its own that is kept nowhere, as the question of a start link has it. */
  readonly world?: string
}

/** The location that shows a page like that; `more` is what else its question has. */
export function viewedAt(path: string, view: ViewParts, more: Readonly<Record<string, string>> = {}): string {
  const { state, latencyMs, variant, world } = view
  const parts = { world, state, latency: latencyMs, variant, ...more }
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) search.set(name, String(value))
  return search.size > 0 ? `${path}?${search}` : path
}
