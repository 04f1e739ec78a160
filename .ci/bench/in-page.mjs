/** Runs in the page, before anything of it: what the measurements in a page have at hand as `globalThis.bench`. */
export function inPage() {
  const LIMIT_MS = 120_000
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  /** The frame in which it is there has been painted when the next one begins. */
  const painted = async (isThere) => {
    const askedAt = performance.now()
    do {
      await frame()
      if (performance.now() - askedAt > LIMIT_MS) throw new Error(`In two minutes there was no ${isThere}`)
    } while (!isThere())
    await frame()
    return performance.now()
  }
  const setValue = (element, value) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value').set.call(element, value)
    element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
  }
  globalThis.bench = {
    frame,
    painted,
    setValue,
    /** From the act to the frame that shows it. */
    async took(act, isThere) {
      const startedAt = performance.now()
      act()
      return (await painted(isThere)) - startedAt
    },
    labelled: (css, text) =>
      [...document.querySelectorAll(css)].find(({ textContent }) => textContent === text),
  }
}
