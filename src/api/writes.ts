import { afterPaint } from '../util/after-paint'

let underWay = 0
let failed = 0
let isAnswered: (() => void)[] = []
let onFailure = (): void => undefined

/** Calls the listener whenever a change fails: one that nobody carried out is not announced, and yet may tell much. */
export function whenWriteFails(listener: () => void): void {
  onFailure = listener
}

/** Does the work of a request that changes something, and counts it as under way until its answer is read. */
export async function asWrite<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  underWay += 1
  try {
    return await work()
  } catch (error) {
    failed += 1
    onFailure()
    throw error
  } finally {
    underWay -= 1
    if (underWay === 0) {
      const waiting = isAnswered
      isAnswered = []
      // After whoever asked: the answer is to be painted before anything is asked anew.
      afterPaint(() => {
        for (const go of waiting) go()
      })
    }
  }
}

/** How many changes were refused or have failed in this tab so far: who counts before and after knows whether one was. */
export const failedWrites = (): number => failed

/** Resolves once this tab waits for no answer to a change, but no later than after so long. */
export function writesAnswered(limitMs: number): Promise<void> {
  if (underWay === 0) return Promise.resolve()
  return new Promise((resolve) => {
    isAnswered.push(resolve)
    setTimeout(resolve, limitMs)
  })
}
