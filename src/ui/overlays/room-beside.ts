/** Where a box opens, how wide it may be there, and the part of the page that it may not leave. */
type Room = {
  readonly placement: 'right' | 'bottom'
  readonly widthMaxPx: number
  readonly part: Element
}

/** The widest that is read with ease, the narrowest that is worth a place at the side, and what is left free around. */
const WIDTH_MAX_PX = 384
const WIDTH_MIN_PX = 224
const FREE_PX = 12

/** The room for a box that explains an element: beside it, or below where the page ends too soon. */
export function roomBeside(element: HTMLElement): Room {
  const part = scrollingPartAround(element)
  const { right, width } = part.getBoundingClientRect()
  const besidePx = right - element.getBoundingClientRect().right - 2 * FREE_PX
  const isBeside = besidePx >= WIDTH_MIN_PX
  return {
    placement: isBeside ? 'right' : 'bottom',
    widthMaxPx: Math.min(WIDTH_MAX_PX, isBeside ? besidePx : width - 2 * FREE_PX),
    part,
  }
}

/** The part of the page that what is placed in it scrolls with and is cut by: the page beside the drawer, a dialog. */
function scrollingPartAround(element: HTMLElement): Element {
  for (let part = element.parentElement; part; part = part.parentElement) {
    const { position, overflowY } = getComputedStyle(part)
    if (position !== 'static' && overflowY !== 'visible') return part
  }
  return document.body
}
