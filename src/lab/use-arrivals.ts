import { useEffect, useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import { useAnnouncementStore } from '../stores/announcements'

/** As many frames as a slow machine takes to fetch and draw a page, and to ask whether somebody is signed in. */
const FRAMES_MAX = 600

/**
 * Tells who hears the pages, and who walks them by keyboard, that another one stands there: the focus goes to its
 * heading where somebody was led to it or has lost the focus with the page before; else its title is read out, and
 * whoever works in the bar or the drawer stays there. Every page has a title of its own, and another page is another title.
 */
export function useArrivals(): void {
  const { key } = useLocation()
  const type = useNavigationType()
  const isLed = useRef(false)
  const last = useRef(key)
  // A layout effect, for the page is drawn together with its location, and its title is seen right after that.
  useLayoutEffect(() => {
    if (last.current !== key && type !== NavigationType.Replace) isLed.current = true
    last.current = key
  }, [key, type])
  useEffect(() => {
    let shown = document.title
    let stop = () => {}
    const titles = new MutationObserver(() => {
      if (document.title === shown) return
      shown = document.title
      stop()
      stop = arrive(isLed.current)
      isLed.current = false
    })
    titles.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => {
      titles.disconnect()
      stop()
    }
  }, [])
}

/**
 * Puts the focus on the heading once it is shown, and again should it be drawn anew while the page settles, or tells the
 * title. Whoever presses a key or a button meanwhile is left alone. Gives what calls it off.
 */
function arrive(isLed: boolean): () => void {
  const ends = new AbortController()
  const end = () => ends.abort()
  for (const act of ['keydown', 'pointerdown']) {
    document.addEventListener(act, end, { capture: true, signal: ends.signal })
  }

  function look(framesLeft: number): void {
    if (ends.signal.aborted || framesLeft === 0) return end()
    const main = document.querySelector('main:not([hidden])')
    const heading = main?.querySelector('h1')
    if (main && heading && !isSettling(main, heading)) return end()
    requestAnimationFrame(() => look(framesLeft - 1))
  }

  /** Gives whether there is more to wait for. */
  function isSettling(main: Element, heading: HTMLElement): boolean {
    const { activeElement } = document
    const isFree = activeElement === null || activeElement === document.body
    const isElsewhere = !main.contains(activeElement)
    if (isFree || (isLed && isElsewhere)) {
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
      isLed = false
    } else if (isElsewhere) {
      useAnnouncementStore.getState().announce(document.title.replace(/ - Sixpeer$/, ''))
      return false
    }
    return main.getAttribute('aria-busy') === 'true'
  }

  look(FRAMES_MAX)
  return end
}
