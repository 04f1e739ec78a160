/** The parts of the screen, in the order in which F6 goes round, and what of each takes the focus. */
const places = {
  bar: '.lab-bar [aria-label="World clock"] button',
  dialog: '[role="dialog"]',
  page: 'main',
  procedure: '#lab-procedure',
} as const

export type Place = keyof typeof places

const order = Object.keys(places).filter((place): place is Place => place in places)

const elementOf = (place: Place) => document.querySelector<HTMLElement>(`${places[place]}:not([inert] *)`)

/** Puts the focus on a part of the screen; gives whether it is there and took it. */
export function focusPlace(place: Place): boolean {
  const element = elementOf(place)
  if (element && element.tabIndex < 0) element.tabIndex = -1
  element?.focus()
  return element !== null && element === document.activeElement
}

/** Goes on to the next part of the screen that takes the focus: out of a dialog too, whose Tab goes round in it. */
export function focusNextPlace(): void {
  const { activeElement } = document
  const here = order.findLastIndex((place) => areaOf(place)?.contains(activeElement))
  for (let step = 1; step <= order.length; step += 1) {
    const next = order[(here + step) % order.length]
    if (next && focusPlace(next)) return
  }
}

const areaOf = (place: Place) => elementOf(place)?.closest('header, main, aside, [role="dialog"]')
