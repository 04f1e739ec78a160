import { useState } from 'react'
import { startScenario } from '../api/lab'
import { base } from '../util/place'
import type { Stop } from './machines'
import { PlainPage } from './PlainPage'

const DEFAULT_SCENARIO = 'standalone-pair'

/** The lab met a bug of its own, or lost what was stored. What was done so far can be kept. */
export function StoppedPage({ reason, isStorage }: Stop) {
  return isStorage ? <StorageLost reason={reason} /> : <BugMet reason={reason} />
}

function StorageLost({ reason }: { readonly reason: string }) {
  return (
    <PlainPage title="Something stored is lost">
      <p role="alert">{reason}</p>
      <p>
        What can be read of the world is kept. Load this page again: a fresh world begins beside it, and the
        lab's home offers the old one as a file.
      </p>
      <p>
        <button type="button" className="control" onClick={() => location.reload()}>
          Load again
        </button>
      </p>
    </PlainPage>
  )
}

function BugMet({ reason }: { readonly reason: string }) {
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
      // A package begins its exercise again when it is loaded, and a file has no page at its base.
      () => (BEHIND_HASH ? location.reload() : location.assign(base)),
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
  const response = await fetch(`${base}api/lab/log`)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = 'sixpeer-command-log.json'
  link.click()
  URL.revokeObjectURL(address)
}
