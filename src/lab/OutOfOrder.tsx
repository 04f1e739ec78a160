import { shortName } from '#contract/short-name'
import type { WorldSummary } from '#contract/wire/lab'
import type { Run } from '#contract/wire/procedures'
import { LinkToConsole } from './LinkToConsole'
import { pageName } from './page-name'
import { useRun } from './use-world'

type Step = NonNullable<Run>['steps'][number]

type OutOfOrderProps = { readonly mistake: WorldSummary['mistakes'][number] }

/** Between the step that came too early and those that were left out (`engine/judge`). */
const DONE_BEFORE = ' was done before: '

/** Whether it is the order of steps alone that was not kept: the row of its id is about another way to do so. */
export const isOutOfOrder = ({ text }: OutOfOrderProps['mistake']): boolean => text.includes(DONE_BEFORE)

/** What comes of steps that were left out, or taken in another order, and how each of them is made good. */
export function OutOfOrder({ mistake }: OutOfOrderProps) {
  const { data: run } = useRun()
  const left = run ? leftOut(mistake, run.steps) : []
  return (
    <dl>
      <div>
        <dt className="inline font-semibold">It shows: </dt>
        <dd className="inline">
          {left.length === 0
            ? 'In the result, which keeps it although everything that was left out has been done since.'
            : 'What was left out stands open among the steps of the procedure, or as missed once its time has passed. What it was to find or to keep safe was not known when the later step was done.'}
        </dd>
      </div>
      <div>
        <dt className="inline font-semibold">How to repair: </dt>
        <dd className="inline">
          {left.length === 0 && 'Nothing is left to do.'}
          <ul>
            {left.map((step) => (
              <li key={step.id}>
                <Repair step={step} />
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  )
}

/** The steps that the mistake names as left out, after the one that came too early, without what was done since. */
function leftOut({ text }: OutOfOrderProps['mistake'], steps: readonly Step[]): readonly Step[] {
  const named = text.split(DONE_BEFORE).slice(1).join(' ')
  return steps.filter(
    ({ title, state }) => named.includes(`"${title}"`) && state !== 'done' && state !== 'not-applicable',
  )
}

function Repair({ step: { title, host, path, state } }: { readonly step: Step }) {
  if (state === 'missed') return `${title}: its time has passed.`
  if (host === null) return `Do it now: ${title}.`
  const place = path === null ? shortName(host) : `${pageName(path)} on ${shortName(host)}`
  return (
    <>
      {`Do it now: ${title}. `}
      <LinkToConsole host={host} path={path ?? undefined}>{`Open ${place}`}</LinkToConsole>
    </>
  )
}
