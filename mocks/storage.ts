import { worldDatabase } from '#contract/wire/stored-world'
import { openIndexedDbStorage } from './host/indexed-db-storage'
import { MemoryStorage } from './host/memory-storage'
import type { Storage } from './host/storage'

/**
 * Opens the store of the world of this deployment: by itself, so that the disk is on its way while the script of the
 * machines is. Where a browser keeps nothing, as some do in private windows, the lab lives as long as its tab.
 */
export async function openStorage(base: string): Promise<Storage> {
  try {
    return await openIndexedDbStorage(worldDatabase(base))
  } catch {
    return new MemoryStorage()
  }
}
