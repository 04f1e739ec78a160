let answering = 0

/** Counts a request of the page as under way until it is answered. */
export async function asAnswer(work: () => Promise<Response>): Promise<Response> {
  answering += 1
  try {
    return await work()
  } finally {
    answering -= 1
  }
}

/** Resolves when this page waits for no answer and has nothing better to do, but no later than after so long. */
export async function quiet(limitMs: number): Promise<void> {
  const until = performance.now() + limitMs
  do await idle(until - performance.now())
  while (answering > 0 && performance.now() < until)
}

/** Not every browser says when it is idle. */
const SOON_MS = 200

function idle(limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timeout = Math.max(1, limitMs)
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout })
    else setTimeout(resolve, Math.min(SOON_MS, timeout))
  })
}
