/** What is written to: a socket, a channel. */
type Taker = {
  /** Whether it takes anything at all: who has closed it never says so again. */
  readonly writable: boolean
  write(bytes: Uint8Array | string): boolean
  on(event: 'drain' | 'close', listener: () => void): unknown
  off(event: 'drain' | 'close', listener: () => void): unknown
}

/**
 * Writes, and waits while the other end takes no more: whoever asks and does not listen is answered no further, and fills
 * nobody's memory. `gone` ends the waiting where the other end may leave without a word.
 */
export function written(taker: Taker, bytes: Uint8Array | string, gone?: AbortSignal): Promise<void> {
  if (gone?.aborted || !taker.writable || taker.write(bytes)) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      taker.off('drain', done)
      taker.off('close', done)
      gone?.removeEventListener('abort', done)
      resolve()
    }
    taker.on('drain', done)
    taker.on('close', done)
    gone?.addEventListener('abort', done)
  })
}
