import * as v from 'valibot'
import { worldSummarySchema } from '#contract/wire/lab'
import { type Ask, answersTo } from '../api/kept'
import { isReadsKnown, readsOf } from '../api/reads'
import { writesAnswered } from '../api/writes'
import { consoleAddress } from '../lab/console-address'
import { isSameStanding, keepRecord, storedStanding } from './kept-store'

/** Whatever happens, nothing is kept more often than that. */
const KEPT_EVERY_MS = 1_000

/** While time passes what is kept grows old, and is kept anew that often. */
const KEPT_AGAIN_MS = 2_000

type Keeping = { readonly base: string; readonly build: string; readonly ask: Ask }

/**
 * Keeps what the page at the address would show if it were loaded now, for its next load. Gives what has it kept anew
 * after something has changed, as soon as there is nothing better to do.
 */
export function keepAnswers(keeping: Keeping): () => void {
  let pending = false
  const keep = () => {
    pending = false
    kept(keeping).then(
      (isAgeing) => isAgeing && setTimeout(soon, KEPT_AGAIN_MS),
      // Where nothing can be kept, the next load waits for the machines.
      () => undefined,
    )
  }
  soon()
  document.addEventListener('visibilitychange', soon)
  function soon(): void {
    // Of a tab in the background nobody sees the next load.
    if (pending || document.hidden) return
    pending = true
    setTimeout(() => void writesAnswered(KEPT_EVERY_MS).then(() => whenIdle(keep)), KEPT_EVERY_MS)
  }
  return soon
}

/** Keeps the answers of the page at the address. Gives whether they grow old by themselves. */
async function kept({ base, build, ask }: Keeping): Promise<boolean> {
  const location = `/${globalThis.location.pathname.slice(base.length)}`
  const place = consoleAddress(location)
  if (!isReadsKnown(place)) return false
  const before = await storedStanding(base)
  const at = Date.now()
  const reads = readsOf(place)
  const state = await answersTo(reads, ask)
  const after = await storedStanding(base)
  // A command between two answers makes them answers of two worlds.
  if (!before || !after || !isSameStanding(before.standing, after.standing)) return false
  const world = v.safeParse(worldSummarySchema, state.queries.find(isWorld)?.state.data)
  if (!world.success) return false
  const { now, speed, nextEvent } = world.output
  const dueInMs = nextEvent && speed > 0 ? (nextEvent.at - now) / speed : null
  if (dueInMs !== null && Date.now() - at >= dueInMs) return true
  const { epoch, serial, clock } = after.standing
  await keepRecord(base, location, { epoch, serial, clock, build, at, dueInMs, state })
  return speed > 0
}

const isWorld = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey.join('/') === 'lab/world'

/** Not every browser says when it has nothing to do. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: KEPT_EVERY_MS })
  else work()
}
