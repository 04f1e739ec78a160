import { useEffect } from 'react'
import { Refused } from '../api/client'
import { visit } from '../api/lab'
import { useConsolePath } from '../components/use-console-path'
import { useUnsentVisits } from '../stores/unsent-visits'

/** Tells the lab which page of the console was opened. Procedures ask for it; the console works without. */
export function useVisits(host: string): void {
  const path = useConsolePath()
  const add = useUnsentVisits((store) => store.add)
  useEffect(() => {
    add({ host, path })
    void sendVisits()
  }, [add, host, path])
}

/** Sends what the page before this one could not: whoever types the next address at once cuts its report short. */
export function useLeftVisits(): void {
  useEffect(() => void sendVisits(), [])
}

let isSending = false

/** One after the other, so that the lab hears of them in their order. What nobody answers is kept for the next page. */
async function sendVisits(): Promise<void> {
  if (isSending) return
  isSending = true
  try {
    for (let next = oldest(); next; next = oldest()) {
      await visit(next.host, next.path).catch(dropRefused)
      useUnsentVisits.getState().drop()
    }
  } catch {
    // The page is being left, or the lab does not run: there is somebody to send it later, or nobody to hear it.
  } finally {
    isSending = false
  }
}

const oldest = () => useUnsentVisits.getState().visits[0]

/** A refusal will not change, for example of a host that is gone: it is not sent again. */
function dropRefused(error: Error): void {
  if (!(error instanceof Refused)) throw error
}
