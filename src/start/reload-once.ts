const KEY = 'sixpeer:reloaded'
/** Two builds that are both served would otherwise make two tabs reload each other for ever. */
const AGAIN_AFTER_MS = 30_000

/** Loads the page again, unless that was done a moment ago. Tells whether it is being done. */
export function reloadOnce(): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY) ?? 0)
    if (Date.now() - last < AGAIN_AFTER_MS) return false
    sessionStorage.setItem(KEY, String(Date.now()))
  } catch {
    // Where nothing can be remembered, nobody could tell the second time from the first.
    return false
  }
  location.reload()
  return true
}
