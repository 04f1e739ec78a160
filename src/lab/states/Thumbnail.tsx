import { useRef } from 'react'
import { addressOf } from '../../util/place'
import { type Case, stateRows } from './cases'
import { Frame } from './Frame'
import { useNear } from './use-near'
import windows from './windows.json'

/** The widths of the gallery: how high a window of each is, as pictures are taken of it, and how far it is scaled down. */
export const widths = {
  '1280': { height: windows['1280'], scale: 0.25 },
  '768': { height: windows['768'], scale: 0.25 },
  '390': { height: windows['390'], scale: 0.5 },
} as const
export type Width = keyof typeof widths

/** A page in a state, alive and small; it is there while it is near the window, and the link below it opens it whole. */
export function Thumbnail({ shown, width }: { readonly shown: Case; readonly width: Width }) {
  const place = useRef<HTMLDivElement>(null)
  const isNear = useNear(place)
  const { height, scale } = widths[width]
  const title = `${shown.page}: ${stateRows[shown.state].title}`
  const size = { width: Number(width), height, scale }
  return (
    <li className="flex flex-col gap-1">
      <div
        ref={place}
        className="overflow-hidden rounded border border-(--lab-line)"
        style={{ width: size.width * scale, height: height * scale }}
      >
        {isNear && <Frame key={width} location={shown.location} title={title} {...size} />}
      </div>
      <a
        href={addressOf(shown.location)}
        target="_blank"
        rel="noopener"
        className="text-xs break-words text-(--lab-link) underline"
        style={{ maxWidth: size.width * scale }}
      >
        {title}
      </a>
    </li>
  )
}
