import { worldDatabase } from '#contract/wire/stored-world'
import { isApart } from '#contract/wire/world-apart'
import { openIndexedDbStorage } from './host/indexed-db-storage'
import { LastingStorage } from './host/lasting-storage'
import { MemoryStorage } from './host/memory-storage'
import type { Storage } from './host/storage'

/**
 * Begins to open the store of the world of this deployment: by itself, so that the disk is on its way while the script of
 * the machines is. Where a browser keeps nothing, as some do in private windows, the lab lives as long as its tab; so does a world apart.
 */
export function openStorage(world: string): Storage {
  if (isApart(world)) return new MemoryStorage()
  return new LastingStorage(() => openIndexedDbStorage(worldDatabase(world)))
}
