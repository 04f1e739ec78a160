/** Fields change without the document changing: how often they are looked at. */
const LOOK_MS = 100

/**
 * Gives what `look` finds as soon as it finds anything; null when it has found nothing for so long. Rejects with the
 * reason of the signal when that is aborted.
 */
export function until<Found>(
  look: () => Found | null | undefined | false,
  signal: AbortSignal,
  limitMs = Number.POSITIVE_INFINITY,
): Promise<Found | null> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const startedAt = performance.now()
    const changes = new MutationObserver(again)
    const looking = setInterval(again, LOOK_MS)
    signal.addEventListener('abort', giveUp, { once: true })
    changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    again()

    function stop(): void {
      changes.disconnect()
      clearInterval(looking)
      signal.removeEventListener('abort', giveUp)
    }
    function giveUp(): void {
      stop()
      reject(signal.reason)
    }
    function again(): void {
      const found = look()
      if (found) {
        stop()
        resolve(found)
      } else if (performance.now() - startedAt > limitMs) {
        stop()
        resolve(null)
      }
    }
  })
}

/** Rests for so long; at once where that is no time at all. */
export function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const resting = setTimeout(() => {
      signal.removeEventListener('abort', giveUp)
      resolve()
    }, milliseconds)
    function giveUp(): void {
      clearTimeout(resting)
      reject(signal.reason)
    }
    signal.addEventListener('abort', giveUp, { once: true })
  })
}
