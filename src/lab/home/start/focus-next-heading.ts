/**
 * Puts the focus on the heading of the page that comes next, as soon as it is drawn: whoever hears the page hears where
 * they have come to. Whoever presses a key or a button meanwhile is left alone.
 */
export function focusNextHeading(): void {
  const before = document.querySelector('h1')
  const ends = new AbortController()
  const observer = new MutationObserver(look)
  ends.signal.addEventListener('abort', () => observer.disconnect())
  for (const act of ['keydown', 'pointerdown']) {
    document.addEventListener(act, () => ends.abort(), { capture: true, signal: ends.signal })
  }
  observer.observe(document.body, { childList: true, subtree: true })

  function look(): void {
    const heading = document.querySelector('h1')
    if (!heading || heading === before) return
    ends.abort()
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
}
