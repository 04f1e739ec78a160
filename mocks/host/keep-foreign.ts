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
