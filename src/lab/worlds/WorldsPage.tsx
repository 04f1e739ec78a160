import { useState } from 'react'
import { LabPage } from '../pages/LabPage'
import { KeepInstant } from './KeepInstant'
import { OpenWorld } from './OpenWorld'
import { WorldForm } from './WorldForm'
import { emptyWorld, worldDraftOf } from './world-draft'

/** Where worlds are made, opened, and kept as they stand. */
export function WorldsPage() {
  const [draft, setDraft] = useState(emptyWorld)
  return (
    <LabPage
      title="Worlds"
      about="Make a world of your own, keep the one that is open as a file, or share the instant at which it stands."
    >
      <div className="grid grid-cols-1 items-start gap-4 @3xl:grid-cols-2">
        <KeepInstant />
        <OpenWorld onOpened={(file) => setDraft(worldDraftOf(file))} />
      </div>
      <WorldForm draft={draft} onChange={setDraft} />
    </LabPage>
  )
}
