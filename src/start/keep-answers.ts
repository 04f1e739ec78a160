import { answersTo } from '../api/kept'
import { isReadsKnown, readsOf } from '../api/reads'
import { writesAnswered } from '../api/writes'
import { consoleAddress } from '../lab/console-address'
import { placeHere } from '../util/place'
import { isSameStanding, keepRecord, storedStanding } from './kept-store'
import type { Machines } from './machines'

/** Whatever happens, nothing is kept more often than that. */
const KEPT_EVERY_MS = 1_000

/** While time passes what is kept grows old, and is kept anew that often, beside the time that it waits for. */
const KEPT_AGAIN_MS = 1_000

/**
 * The answers are of a moment that is still to come, so much wall time away: longer than until they are kept anew. If the
 * page is loaded meanwhile, the clock of the world goes on from that moment.
 */
export const AHEAD_MS = 4_000

type Keeping = { readonly world: string; readonly build: string; readonly ahead: Machines['ahead'] }

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
async function kept({ world, build, ahead }: Keeping): Promise<boolean> {
  const location = placeHere().path
  const place = consoleAddress(location)
  if (!isReadsKnown(place)) return false
  const { standing, now, ask } = await ahead(AHEAD_MS)
  const state = await answersTo(readsOf(place), ask)
  const stored = await storedStanding(world)
  // Of a world that goes on in memory the next page knows nothing.
  if (!stored || !isSameStanding(standing, stored.standing)) return false
  await keepRecord(world, location, { ...standing, build, now, state })
  return standing.clock.speed > 0
}

/** Not every browser says when it has nothing to do. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: KEPT_EVERY_MS })
  else work()
}
