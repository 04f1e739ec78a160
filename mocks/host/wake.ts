import { nextDue } from '../sim/advance'
import type { WorldHost } from './world-host'

/** However fast the world goes, nobody is woken more often. */
const SHORTEST_MS = 250
/** The longest wait that a browser's timer takes. */
const LONGEST_MS = 2_000_000_000

/** Calls `wake` whenever something has fallen due by itself, until the function that it gives back is called. */
export function wakeAtDueEvents(host: WorldHost, wake: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let round = 0
  async function arm(): Promise<void> {
    round += 1
    const mine = round
    clearTimeout(timer)
    const { world, speed } = await host.read()
    const due = nextDue(world)
    if (mine !== round || !due || speed === 0) return
    const waitMs = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, (due.at - world.now) / speed))
    timer = setTimeout(() => {
      wake()
      // Whoever was woken may have had enough, or have changed the world, which arms it anew.
      if (mine === round) rearm()
    }, waitMs)
  }
  // A stopped host says so itself; there is nothing more to wait for.
  const rearm = () => void arm().catch(() => undefined)
  const stop = host.onChange(rearm)
  rearm()
  return () => {
    stop()
    round += 1
    clearTimeout(timer)
  }
}
