import { stepsThatCount } from '#contract/steps-that-count'
import type { RunResult } from '#contract/wire/result'
import { MomentLink, type OpensMoments } from './MomentLink'

type Step = RunResult['steps'][number]

/** The steps in the order of the guide, each with its place in the order in which they were done. */
export function StepsDone({
  heading = 'Steps',
  steps,
  momentAt,
}: { readonly heading?: string; readonly steps: readonly Step[] } & OpensMoments) {
  const asked = stepsThatCount(steps)
  const done = asked.filter(({ state }) => state === 'done').length
  return (
    <section aria-labelledby="result-steps">
      <h2 id="result-steps" className="font-semibold">
        {heading}
      </h2>
      <p className="text-(--lab-soft)">
        {`${done} of ${asked.length} done, each with its place in the order in which they were done. – is not done.`}
      </p>
      <ul className="text-xs" style={{ columns: '3 14rem' }}>
        {asked.map(({ id, title, state, order, doneAt }) => (
          <li key={id} className={state === 'missed' ? 'font-semibold' : ''}>
            {order === null ? '–' : `${order}.`} {title}
            {doneAt !== null && (
              <span className="on-screen text-(--lab-soft)">
                {' '}
                <MomentLink at={doneAt} momentAt={momentAt} about={title} />
              </span>
            )}
            {state === 'missed' && ': its time passed'}
          </li>
        ))}
      </ul>
    </section>
  )
}
