import { useState } from 'react'
import { startScenario } from '../api/lab'
import { PlainPage } from './PlainPage'

const DEFAULT_SCENARIO = 'standalone-pair'

/** The lab met a bug of its own. What was done so far can be kept, and reproduces it. */
export function StoppedPage({ reason }: { readonly reason: string }) {
  return (
    <PlainPage title="The lab has stopped">
      <p role="alert">A bug of the lab, not of yours: {reason}</p>
      <p>The log holds every command since the scenario began. Whoever replays it meets the same bug.</p>
      <p className="flex gap-4">
        <button type="button" className="control" onClick={() => void downloadLog()}>
          Download the command log
        </button>
        <FreshWorld />
      </p>
    </PlainPage>
  )
}

function FreshWorld() {
  const [failure, setFailure] = useState('')
  const begin = () =>
    startScenario({ id: DEFAULT_SCENARIO }).then(
      () => location.assign(import.meta.env.BASE_URL),
      (error: unknown) => setFailure(String(error)),
    )
  return (
    <>
      <button type="button" className="control" onClick={() => void begin()}>
        Start a fresh world
      </button>
      <span role="status">{failure}</span>
    </>
  )
}

/** A plain link would ask the network, which does not have the log. */
async function downloadLog(): Promise<void> {
  const response = await fetch(`${import.meta.env.BASE_URL}api/lab/log`)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = 'sixpeer-command-log.json'
  link.click()
  URL.revokeObjectURL(address)
}
