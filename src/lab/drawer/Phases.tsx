import { shortName } from '#contract/short-name'
import { stepsThatCount } from '#contract/steps-that-count'
import type { Run } from '#contract/wire/procedures'
import { LinkToConsole } from '../LinkToConsole'
import { pageName } from '../page-name'
import { RequirementRefs } from '../RequirementRefs'
import { Needs } from './Needs'

type Step = NonNullable<Run>['steps'][number]

const marks: Record<Step['state'], { sign: string; word: string; colour: string }> = {
  done: { sign: '✓', word: 'Done', colour: 'text-(--lab-good)' },
  current: { sign: '▶', word: 'Current', colour: 'text-(--lab-link)' },
  open: { sign: '○', word: 'Open', colour: 'text-(--lab-soft)' },
  missed: { sign: '✗', word: 'Missed', colour: 'text-(--lab-bad)' },
  'not-applicable': { sign: '–', word: 'Not needed here', colour: 'text-(--lab-soft)' },
}

/** The steps of a procedure by phase. The phase that is due is open, and in it what is behind one is folded. */
export function Phases({ steps }: { readonly steps: readonly Step[] }) {
  const titles = [...new Set(steps.map(({ phase }) => phase))]
  return (
    <section aria-labelledby="lab-run-steps" className="flex flex-col gap-1">
      <h3 id="lab-run-steps" className="font-semibold">
        Steps
      </h3>
      {titles.map((title) => (
        <Phase key={title} title={title} steps={steps.filter(({ phase }) => phase === title)} />
      ))}
    </section>
  )
}

function Phase({ title, steps }: { readonly title: string; readonly steps: readonly Step[] }) {
  const isDue = steps.some(({ state }) => state === 'current')
  const counts = stepsThatCount(steps)
  const done = counts.filter(({ state }) => state === 'done')
  const behind = steps.filter(({ state }) => state === 'done' || state === 'not-applicable')
  const ahead = steps.filter((step) => !behind.includes(step))
  return (
    // Keyed by whose turn it is, so that a phase opens when it comes and may still be closed by hand.
    <details key={String(isDue)} open={isDue} className="rounded border border-(--lab-line) bg-(--lab-panel)">
      <summary className="flex cursor-pointer gap-2 px-2 py-1">
        <span className="flex-1 font-semibold">{title}</span>
        <span className="text-(--lab-soft)">
          {counts.length === 0 ? 'not needed here' : `${done.length} of ${counts.length}`}
        </span>
      </summary>
      {ahead.length > 0 && <Rows steps={ahead} />}
      {behind.length > 0 && ahead.length > 0 && (
        <details className="px-2 pb-1">
          <summary className="cursor-pointer text-(--lab-soft)">{behindWords(behind)}</summary>
          <Rows steps={behind} />
        </details>
      )}
      {ahead.length === 0 && <Rows steps={behind} />}
    </details>
  )
}

function behindWords(behind: readonly Step[]): string {
  const done = behind.filter(({ state }) => state === 'done').length
  const rest = behind.length - done
  return [done > 0 && `${done} done`, rest > 0 && `${rest} not needed here`].filter(Boolean).join(', ')
}

function Rows({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="flex flex-col gap-0.5 px-1 pb-1">
      {steps.map((step) => (
        <StepRow key={step.id} step={step} />
      ))}
    </ol>
  )
}

function StepRow({ step }: { readonly step: Step }) {
  const { sign, word, colour } = marks[step.state]
  const isCurrent = step.state === 'current'
  if (!step.told) return <UntoldRow word={word} title={step.title} />
  return (
    <li aria-current={isCurrent ? 'step' : undefined} className="px-1 py-0.5">
      <details>
        <summary className="flex cursor-pointer list-none">
          <span aria-hidden="true" className={`w-5 shrink-0 ${colour}`}>
            {sign}
          </span>
          <span className="sr-only">{`${word}: `}</span>
          <span className={isCurrent ? 'font-semibold' : colourOf(step)}>{step.title}</span>
        </summary>
        <div className="flex flex-col gap-1 py-1 pl-5">
          <p className="whitespace-pre-line">{step.text}</p>
          {step.state === 'missed' && <p className="text-(--lab-bad)">The time for this step has passed.</p>}
          <Needs step={step} front={null} />
          {step.host !== null && (
            <LinkToConsole host={step.host} path={step.path ?? undefined}>
              {step.path === null
                ? shortName(step.host)
                : `${pageName(step.path)} on ${shortName(step.host)}`}
            </LinkToConsole>
          )}
          <RequirementRefs ids={step.guide} />
        </div>
      </details>
    </li>
  )
}

/** A step whose words nobody has asked for. */
function UntoldRow({ word, title }: { readonly word: string; readonly title: string }) {
  return (
    <li className="px-1 py-0.5 pl-6 text-(--lab-soft)">
      <span className="sr-only">{`${word}: `}</span>
      {title}
    </li>
  )
}

function colourOf({ state }: Step): string {
  if (state === 'not-applicable') return marks[state].colour
  return state === 'missed' ? marks[state].colour : ''
}
