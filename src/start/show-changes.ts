import type { QueryClient } from '@tanstack/react-query'
import { refreshesItself } from '../api/refresh'
import { whenWriteFails, writesAnswered } from '../api/writes'
import { forgetTyped } from '../stores/typed'

/** Other tabs and a fast clock change the world more often than anybody can look. */
const SHOWN_EVERY_MS = 250

/**
 * Shows changes of the world. The lab's screens show it as it is. Of the console only the pages that refresh
 * themselves look again; the others stay as they were loaded, as on the machine. Whoever waits in this tab for the answer
 * to a change of their own has it before anything is asked anew.
 */
export function changeShower(client: QueryClient) {
  let shownAt = 0
  let pending = false
  function show(): void {
    pending = false
    shownAt = Date.now()
    void client.invalidateQueries({ queryKey: ['lab'] })
    void client.invalidateQueries({ queryKey: ['console'], predicate: refreshesItself })
  }
  function changed(): void {
    if (pending) return
    pending = true
    const waitMs = shownAt + SHOWN_EVERY_MS - Date.now()
    // An answer that takes its time, as of a long log that is taken in, does not hide what others do.
    const showOnceAnswered = () => void writesAnswered(SHOWN_EVERY_MS).then(show)
    if (waitMs <= 0) showOnceAnswered()
    else setTimeout(showOnceAnswered, waitMs)
  }
  whenWriteFails(changed)
  return {
    changed,
    /** Nothing on the screen is of this world. */
    replaced(): void {
      forgetTyped()
      void client.resetQueries()
    },
  }
}
