import { WORLD_SHAPE } from '../sim/ground/index'
import type { Storage } from './storage'

/** Sets a stored world of another shape aside: it is not this build's to read, nor to throw away. */
export async function keepForeign(storage: Storage): Promise<void> {
  const shape = (await storage.past(0, 0))?.head.shape ?? WORLD_SHAPE
  if (shape === WORLD_SHAPE) return
  const whose = shape > WORLD_SHAPE ? 'A later' : 'An earlier'
  await storage.setAside(
    `${whose} version of the lab has stored it, in shape ${shape}; this one reads shape ${WORLD_SHAPE}.`,
  )
}

/** Whether a procedure is practised in the stored world, as far as its head tells: one of before says nothing, and may. */
export async function hasRun(storage: Storage): Promise<boolean> {
  const head = (await storage.past(0, 0))?.head
  return head !== undefined && head.shape === WORLD_SHAPE && head.hasRun !== false
}
