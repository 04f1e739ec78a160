import { useEffect, useRef } from 'react'
import type { PlacedMember } from './map-layout'
import { TRAVEL_MS, type Travel } from './use-travel'

type TravellerProps = { readonly travel: Travel; readonly from: PlacedMember; readonly to: PlacedMember }

const percent = (part: number) => `${part * 100}%`

/**
 * Goes along a line once: a copy from the primary to its peer, or endpoints of a peer that went down to who has them now.
 * Where somebody wants no motion nothing is drawn: the words below the map and its table say the same.
 */
export function Traveller({ travel: { what, count }, from, to }: TravellerProps) {
  const dot = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const way = dot.current?.animate(
      [
        { left: percent(from.x), top: percent(from.y), opacity: 1 },
        { left: percent(to.x), top: percent(to.y), opacity: 1 },
      ],
      { duration: TRAVEL_MS, easing: 'ease-in-out' },
    )
    return () => way?.cancel()
  }, [from.x, from.y, to.x, to.y])
  return (
    <span
      ref={dot}
      aria-hidden="true"
      className={`pointer-events-none absolute -translate-1/2 rounded-full px-1 text-xs opacity-0 ${what === 'copy' ? 'bg-(--lab-good) text-(--lab-panel)' : 'bg-(--lab-link) text-(--lab-panel)'}`}
    >
      {what === 'copy' ? '⇢' : `+${count}`}
    </span>
  )
}
