/**
 * Stores the world as the first version of the lab did: with one snapshot, in a store of its own. Runs in a page, and so
 * takes nothing from outside itself.
 */
export async function storeAsBefore(name: string): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(String(request.error)))
    })
  const ended = (transaction: IDBTransaction) =>
    new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(new Error(String(transaction.error)))
    })

  const now = await done(indexedDB.open(name))
  const stores = now.transaction(['head', 'seen', 'log'])
  const [head, seen, log] = await Promise.all([
    done(stores.objectStore('head').get('head')),
    done(stores.objectStore('seen').get('seen')),
    done(stores.objectStore('log').getAll()),
  ])
  now.close()
  await done(indexedDB.deleteDatabase(name))

  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => {
    for (const store of ['head', 'seen', 'snapshot']) opening.result.createObjectStore(store)
    opening.result.createObjectStore('log', { keyPath: 'serial' }).createIndex('requestId', 'requestId')
  }
  const before = await done(opening)
  const writing = before.transaction(['head', 'seen', 'log', 'snapshot'], 'readwrite')
  writing.objectStore('head').put(head, 'head')
  writing.objectStore('seen').put(seen, 'seen')
  for (const record of log) writing.objectStore('log').put(record)
  // What stands here was made by another build: it is not read any more.
  writing.objectStore('snapshot').put({ epoch: head.epoch, serial: log.length, replica: {} }, 'snapshot')
  await ended(writing)
  before.close()
}
