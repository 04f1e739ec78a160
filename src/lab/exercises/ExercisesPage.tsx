import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { proceduresQuery, scenariosQuery } from '../../api/lab'
import { LabPage } from '../pages/LabPage'
import { WhenKnown } from '../pages/WhenKnown'
import { draftOf, emptyDraft } from './draft'
import { ExerciseForm } from './ExerciseForm'
import { FaultCodes } from './FaultCodes'
import { MadeExercise } from './MadeExercise'
import { OpenExercise } from './OpenExercise'
import { Preview } from './Preview'
import { isForEach } from './repair-worlds'

/** Where a trainer sets a task: what is asked, in which world, what breaks in it, and how it is judged. */
export function ExercisesPage() {
  const procedures = useQuery(proceduresQuery)
  const scenarios = useQuery(scenariosQuery)
  const [draft, setDraft] = useState(emptyDraft)
  return (
    <LabPage
      title="Exercises"
      about="Set a task and hand it out as a link, a file or a code to be scanned. Whoever opens it practises in a world of their own; no server is needed."
    >
      <OpenExercise onOpened={(exercise) => setDraft(draftOf(exercise))} />
      <WhenKnown query={procedures}>
        {(known) => (
          <WhenKnown query={scenarios}>
            {(worlds) => (
              <div className="grid grid-cols-1 items-start gap-4 @5xl:grid-cols-[3fr_2fr]">
                <ExerciseForm
                  draft={draft}
                  procedures={known.procedures}
                  scenarios={worlds.scenarios}
                  onChange={setDraft}
                />
                <div className="flex min-w-0 flex-col gap-4">
                  <Preview draft={draft} procedures={known.procedures} scenarios={worlds.scenarios} />
                  <MadeExercise draft={draft} isForEach={isForEach(known.procedures, draft)} />
                </div>
              </div>
            )}
          </WhenKnown>
        )}
      </WhenKnown>
      <FaultCodes />
    </LabPage>
  )
}
