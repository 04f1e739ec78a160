import { faultsThat } from '../../ground/faults/felt'
import type { Expressway, World } from '../../ground/world'

const wordDelays = faultsThat('delays-words')
declare module '../../ground/faults/felt' {
  interface Askers {
    'delays-words': typeof wordDelays
  }
}

/** When the status words come of peers that are saved there now; nothing where they are there at once (CRE-46). */
export function wordsDueAfterSave(world: World, expressway: Expressway): number | undefined {
  const delays = wordDelays.in(world).filter((fault) => fault.expressway === expressway.id)
  return delays.length === 0
    ? undefined
    : world.now + Math.max(...delays.map(({ seconds }) => seconds)) * 1000
}

/** Whether the status words beside the rows of that page have not come since its peers were saved. */
export function areWordsOut(world: World, { clustering }: Expressway): boolean {
  return clustering.wordsDueAt !== undefined && clustering.wordsDueAt > world.now
}
