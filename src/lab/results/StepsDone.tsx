import type { RunResult } from '#contract/wire/result'

type Step = RunResult['steps'][number]

const states: Readonly<Record<Exclude<Step['state'], 'done'>, string>> = {
  missed: 'its time passed',
  open: 'not done',
  'not-applicable': 'nothing to do here',
}

/** The steps in the order of the guide, each with its place in the order in which they were done. */
export function StepsDone({ steps }: { readonly steps: readonly Step[] }) {
  const asked = steps.filter(({ state }) => state !== 'not-applicable')
  const done = asked.filter(({ state }) => state === 'done').length
  return (
    <section aria-labelledby="result-steps">
      <h2 id="result-steps" className="font-semibold">
        Steps
      </h2>
      <p className="text-(--lab-soft)">
        {`${done} of ${asked.length} done. The number says as which it was done.`}
      </p>
      <ul className="result-steps">
        {asked.map(({ id, title, state, order }) => (
          <li key={id} className={state === 'done' ? '' : 'font-semibold'}>
            {`${order === null ? '–' : `${order}.`} ${title}${state === 'done' ? '' : `: ${states[state]}`}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
