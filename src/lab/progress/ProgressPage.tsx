import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { counted } from '#contract/counted'
import type { Exercise, Progress } from '#contract/wire/progress'
import { progressQuery } from '../../api/progress'
import { modeWords } from '../modes/mode-words'
import { LabPage } from '../pages/LabPage'
import { Panel } from '../pages/Panel'
import { WhenKnown } from '../pages/WhenKnown'
import { outcomeWords } from '../results/result-words'
import { cell, head, LabTable } from '../tools/LabTable'
import { ProgressFile } from './ProgressFile'
import { dayOf } from './progress-words'

/** What was practised in this browser: when it was done, how well, how often, and when it is due again. */
export function ProgressPage() {
  const progress = useQuery(progressQuery)
  return (
    <LabPage
      title="Progress"
      about="What was practised in this browser. What was done once comes up again after two, seven and thirty days, without instructions: each success leads on to the next, a failure back to the first."
    >
      <WhenKnown query={progress}>
        {(known) => (
          <>
            <Trouble {...known} />
            <Panel title="Exercises">
              <Exercises exercises={known.exercises} />
            </Panel>
            <ProgressFile isEmpty={known.exercises.length === 0} />
          </>
        )}
      </WhenKnown>
    </LabPage>
  )
}

function Trouble({ trouble, dropped, ahead }: Progress) {
  const sentences = [
    trouble,
    dropped > 0 && `${counted(dropped, 'record')} could not be read and stayed out.`,
    ahead > 0 &&
      `${counted(ahead, 'run')} would be of a later day than today: the date of this computer was set back. What is due again is right when the date is.`,
  ].filter((sentence) => sentence !== null && sentence !== false)
  if (sentences.length === 0) return null
  return (
    <div role="status" className="border-l-4 border-(--lab-warn) pl-2">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

function Exercises({ exercises }: { readonly exercises: readonly Exercise[] }) {
  if (exercises.length === 0) {
    return (
      <p className="text-(--lab-soft)">
        Nothing was practised yet. Start a procedure on the home of the lab, and stop it or finish it.
      </p>
    )
  }
  return (
    <LabTable
      caption="Exercises, the latest first"
      isCaptionHidden
      columns={['Exercise', 'Done', 'Best score', 'Times', 'Last', 'Due again']}
    >
      {exercises.map((exercise) => (
        <Row key={exercise.procedure} exercise={exercise} />
      ))}
    </LabTable>
  )
}

function Row({ exercise }: { readonly exercise: Exercise }) {
  const { procedure, title, doneAt, best, attempts, last, due } = exercise
  return (
    <tr>
      <th scope="row" className={`${head} min-w-32`}>
        <Link to={`/#procedure-${procedure}`} className="text-(--lab-link) underline">
          {title}
        </Link>
      </th>
      <td className={cell}>{doneAt === null ? 'not yet' : dayOf(doneAt)}</td>
      <td className={cell}>{best ? `${best.score} of 100, ${modeWords[best.mode].name}` : 'none'}</td>
      <td className={cell}>{attempts}</td>
      <td className={cell}>
        {`${dayOf(last.at)}, ${modeWords[last.mode].name}: ${outcomeWords[last.outcome].words}`}
      </td>
      <td className={`${cell} ${due?.isNow ? 'font-semibold text-(--lab-warn)' : ''}`}>
        {due === null ? 'no' : due.isNow ? 'now' : dayOf(due.at)}
      </td>
    </tr>
  )
}
