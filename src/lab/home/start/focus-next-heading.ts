/** As many frames as a slow machine takes to fetch and draw a page, and to ask whether somebody is signed in. */
const FRAMES_MAX = 600

/**
 * Puts the focus on the heading of the page that comes next, once it is drawn, and again should it be drawn anew while it
 * settles: whoever hears the page hears where they have come to. Whoever presses a key or a button meanwhile, or has the
 * focus somewhere else by then, is left alone.
 */
export function focusNextHeading(): void {
  const before = document.querySelector('h1')
  const ends = new AbortController()
  for (const act of ['keydown', 'pointerdown']) {
    document.addEventListener(act, () => ends.abort(), { capture: true, signal: ends.signal })
  }

  function look(framesLeft: number): void {
    if (framesLeft === 0) ends.abort()
    if (ends.signal.aborted) return
    const heading = document.querySelector('h1')
    if (heading && heading !== before && document.activeElement === document.body) {
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    requestAnimationFrame(() => look(framesLeft - 1))
  }

  look(FRAMES_MAX)
}
