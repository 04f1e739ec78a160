import { counted } from '#contract/counted'
import type { Run } from '#contract/wire/procedures'
import { GoOn } from './GoOn'

/** The end of a procedure: that it is done, what it cost (CRE-01), and where to go on. */
export function Closing({ run }: { run: NonNullable<Run> }) {
  return (
    <section
      role="status"
      aria-label="Procedure finished"
      className={`rounded border-l-4 bg-(--lab-panel) px-2 py-1 ${run.mistakes.length === 0 ? 'border-(--lab-good)' : 'border-(--lab-warn)'}`}
    >
      <p className="font-semibold">
        {run.timeIsUp ? 'The time is up, ' : 'Finished '}
        {run.mistakes.length === 0
          ? 'without a mistake.'
          : `with ${counted(run.mistakes.length, 'mistake')}.`}
      </p>
      <p>{run.callsLost ? `Calls lost: ${run.callsLost}.` : 'No call was lost.'}</p>
      {run.closing.length > 0 && (
        <ul className="list-disc pl-5">
          {run.closing.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {run.next.length > 0 && <GoOn words="Go on with" to={run.next} />}
    </section>
  )
}
