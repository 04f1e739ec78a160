import { worldDatabase } from '#contract/wire/stored-world'
import { openIndexedDbStorage } from './host/indexed-db-storage'
import { LastingStorage } from './host/lasting-storage'
import type { Storage } from './host/storage'

/**
 * Begins to open the store of the world of this deployment: by itself, so that the disk is on its way while the script of
 * the machines is. Where a browser keeps nothing, as some do in private windows, the lab lives as long as its tab.
 */
export function openStorage(world: string): Storage {
  return new LastingStorage(() => openIndexedDbStorage(worldDatabase(world)))
}
