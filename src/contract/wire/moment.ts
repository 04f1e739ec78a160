/** The moment of the past that a tab looks at, as `momentText` writes it. It is the tab's own, and outlives a reload. */
const KEY = 'sixpeer:moment'

/** Where a browser keeps nothing, it lasts as long as the page. */
let viewed: string | null | undefined

/** The moment that this tab looks at; null while it looks at the present. */
export function viewedMoment(): string | null {
  try {
    viewed ??= sessionStorage.getItem(KEY)
  } catch {
    viewed ??= null
  }
  return viewed
}

/** Has this tab look at a moment, or at the present again. */
export function viewMoment(moment: string | null): void {
  viewed = moment
  try {
    if (moment === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, moment)
  } catch {
    // The page has it.
  }
}
