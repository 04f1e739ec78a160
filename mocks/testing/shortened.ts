import type { PageValues } from '#contract/settings/field'
import type { Deed } from './histories'
import { type Ends, type Origin, type Played, played } from './played'

/** So many tries: after that a story is short enough to be read. */
const TRIES_MAX = 400

/**
 * The shortest history that still has it: deeds are left out, many at a time and then one by one, and then values of
 * saves. What is left stays word for word what was done, for a number thrown in another world would be another deed.
 */
export async function shortened(
  origin: Origin,
  deeds: readonly Deed[],
  isIt: (finding: string) => boolean,
  ends: Ends | null,
): Promise<Played> {
  let best = await played(origin, (_, step) => deeds[step], isIt, ends)
  let tries = 0
  const isEnough = async (fewer: readonly Deed[]): Promise<boolean> => {
    if (tries >= TRIES_MAX) return false
    tries += 1
    const attempt = await played(origin, (_, step) => fewer[step], isIt, ends)
    if (attempt.findings.length === 0) return false
    best = attempt
    return true
  }
  for (let size = Math.ceil(best.deeds.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let end = best.deeds.length; end > 0; end -= size) {
      await isEnough(best.deeds.toSpliced(Math.max(0, end - size), size))
    }
  }
  for (let index = 0; index < best.deeds.length; index += 1) {
    const keys = Object.keys(valuesOf(best.deeds[index]) ?? {})
    for (const key of keys) {
      const deed = best.deeds[index]
      if (deed) await isEnough(best.deeds.with(index, without(deed, key)))
    }
  }
  return best
}

function valuesOf(deed: Deed | undefined): PageValues | undefined {
  return deed && 'command' in deed && 'values' in deed.command ? deed.command.values : undefined
}

function without(deed: Deed, key: string): Deed {
  if (!('command' in deed) || !('values' in deed.command)) return deed
  const { [key]: _, ...values } = deed.command.values
  return { command: { ...deed.command, values } }
}
