import { type RefObject, useEffect } from 'react'

/**
 * Keeps the focus on the page where what had it goes away with its success: it goes to the heading of the nearest box
 * that is left, or of the page.
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = main
    if (!current) return
    let around: Element[] = []
    function note({ target }: FocusEvent): void {
      around = target instanceof Element ? ancestorsOf(target) : []
    }
    const seen = new MutationObserver(() => {
      const [focused, ...boxes] = around
      if (!focused || focused.isConnected || document.activeElement !== document.body) return
      around = []
      const box = boxes.find((one) => one.isConnected && one.matches('section, main, form'))
      const heading = box?.querySelector<HTMLElement>('h1, h2')
      if (!heading) return
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    })
    current.addEventListener('focusin', note)
    seen.observe(current, { childList: true, subtree: true })
    return () => {
      current.removeEventListener('focusin', note)
      seen.disconnect()
    }
  }, [main])
}

const ancestorsOf = (element: Element): Element[] =>
  element.parentElement ? [element, ...ancestorsOf(element.parentElement)] : [element]
