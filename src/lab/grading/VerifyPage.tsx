import { LabPage } from '../pages/LabPage'
import { ChooseFiles } from './ChooseFiles'
import { ClassPanel } from './ClassPanel'
import { useClass } from './class-store'
import { HashCheck } from './HashCheck'
import { WhatItProves } from './WhatItProves'

/** Where a trainer brings hand-ins: each is replayed, and the class stands in one table. */
export function VerifyPage() {
  const isEmpty = useClass(({ graded, list }) => graded.length === 0 && list === null)
  return (
    <LabPage
      title="Verify hand-ins"
      about="Every hand-in holds the commands of its run. They are replayed here, and what really happened stands beside what the file claims. Nothing leaves this computer, and the world that is open stays as it is."
    >
      <ChooseFiles />
      {isEmpty ? (
        <p className="text-(--lab-soft)">
          Nothing has been chosen yet. Trainees get their hand-in under Results, with “Download hand-in”.
        </p>
      ) : (
        <ClassPanel />
      )}
      <HashCheck />
      <WhatItProves />
    </LabPage>
  )
}
