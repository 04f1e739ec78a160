/** A box on the screen, in CSS pixels. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type Size = Pick<Box, 'width' | 'height'>
type Corner = Pick<Box, 'left' | 'top'>

/** Between the bubble and what it speaks of, and between it and the edge of the window. */
const GAP = 12
const EDGE = 8

/**
 * Where a bubble of that size stands so that it covers nothing of its target: below, above, to the right or to the left,
 * whichever fits first. Where none does, the target fills the window: then in the corner that is furthest from its own
 * beginning. Without a target it stands at the lower edge.
 */
export function placeBubble(target: Box | null, bubble: Size, view: Size): Corner {
  const across = (left: number) => between(left, view.width - bubble.width - EDGE)
  const down = (top: number) => between(top, view.height - bubble.height - EDGE)
  const corner = { left: across(view.width), top: down(view.height) }
  if (!target) return { left: across(EDGE), top: corner.top }
  const sides: readonly Corner[] = [
    { left: across(target.left), top: target.top + target.height + GAP },
    { left: across(target.left), top: target.top - bubble.height - GAP },
    { left: target.left + target.width + GAP, top: down(target.top) },
    { left: target.left - bubble.width - GAP, top: down(target.top) },
  ]
  return sides.find((side) => isInside(side, bubble, view)) ?? corner
}

const between = (place: number, last: number) => Math.max(EDGE, Math.min(place, last))

const isInside = ({ left, top }: Corner, bubble: Size, view: Size) =>
  left >= EDGE &&
  top >= EDGE &&
  left + bubble.width <= view.width - EDGE &&
  top + bubble.height <= view.height - EDGE
