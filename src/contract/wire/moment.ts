/** The moment of the past that a tab looks at, as `momentText` writes it. It is the tab's own, and outlives a reload. */
export const MOMENT_KEY = 'sixpeer:moment'

/** The moment that this tab looks at; null while it looks at the present, and where a browser keeps nothing. */
export function viewedMoment(): string | null {
  try {
    return sessionStorage.getItem(MOMENT_KEY)
  } catch {
    return null
  }
}
