import { type RefObject, useEffect } from 'react'

/** The page ends above what lies over the lower edge of the window, so that its last lines can be read. */
export function useRoom(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = bar
    if (!current) return
    const sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    const watch = new ResizeObserver(() => sheet.replaceSync(roomOf(current.offsetHeight)))
    watch.observe(current)
    return () => {
      watch.disconnect()
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [bar])
}

/** Where the lab divides the window its frame is lower by that; where the document scrolls, it is longer. */
const roomOf = (heightPx: number) => `
  @media (height >= 30rem) { .lab-frame { height: calc(100dvh - ${heightPx}px) } }
  @media (height < 30rem) { body { padding-bottom: ${heightPx}px } }
  body:not(:has(.lab-frame)) { padding-bottom: ${heightPx}px }`
