import { useEffect, useState } from 'react'
import type { Box } from './place-bubble'

/** Where an element stands in the window, for as long as it is there: it moves with every scroll and every answer. */
export function useBox(element: Element | null): Box | null {
  const [box, setBox] = useState<Box | null>(null)
  useEffect(() => {
    if (!element) return
    let picture = requestAnimationFrame(look)
    function look(): void {
      const now = element?.isConnected ? boxOf(element) : null
      setBox((before) => (isSame(before, now) ? before : now))
      picture = requestAnimationFrame(look)
    }
    return () => {
      cancelAnimationFrame(picture)
      setBox(null)
    }
  }, [element])
  return element && box
}

/** A terminal is as large as its screen: the field that takes its keys is hidden. */
function boxOf(element: Element): Box {
  const { left, top, width, height } = (
    element.closest('[aria-label=Terminal]') ?? element
  ).getBoundingClientRect()
  return { left, top, width, height }
}

const isSame = (one: Box | null, other: Box | null) =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height)
