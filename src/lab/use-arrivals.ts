import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
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
    let told = document.title
    let stop = () => {}
    const titles = new MutationObserver(() => {
      stop()
      // A page that is drawn anew is without its title for a moment, and has nothing to tell afterwards.
      const { title } = document
      if (title === told) return
      stop = arrive(isLed, () => {
        told = title
      })
    })
    titles.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => {
      titles.disconnect()
      stop()
    }
  }, [])
}

/**
 * Puts the focus on the heading once it is shown, and again should it be drawn anew while the page settles, or has the
 * title read out. Whoever presses a key or a button meanwhile is left alone. Gives what calls it off.
 */
function arrive(isLed: RefObject<boolean>, onTold: () => void): () => void {
  const ends = new AbortController()
  const end = () => ends.abort()
  function endAtOnce(): void {
    isLed.current = false
    onTold()
    end()
  }
  for (const act of ['keydown', 'pointerdown']) {
    document.addEventListener(act, endAtOnce, { capture: true, signal: ends.signal })
  }

  function look(framesLeft: number): void {
    if (ends.signal.aborted) return
    const main = document.querySelector('main:not([hidden])')
    const heading = main?.querySelector('h1')
    const isDone = main && heading ? tell(main, heading) : false
    if (isDone || framesLeft === 0) end()
    else requestAnimationFrame(() => look(framesLeft - 1))
  }

  /** Gives whether there is nothing more to wait for. */
  function tell(main: Element, heading: HTMLElement): boolean {
    const { activeElement } = document
    const isFree = activeElement === null || activeElement === document.body
    const isElsewhere = !main.contains(activeElement)
    // Whoever is in a field by now has gone there since: that of the address is left with the way to its page.
    const isTyping = activeElement?.matches('input, textarea') === true
    onTold()
    if (isFree || (isLed.current && isElsewhere && !isTyping)) {
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    } else if (isElsewhere) {
      useAnnouncementStore.getState().announce(document.title.replace(/ - Sixpeer$/, ''))
      return true
    }
    isLed.current = false
    return main.getAttribute('aria-busy') !== 'true'
  }

  look(FRAMES_MAX)
  return end
}
