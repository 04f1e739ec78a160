import { type RefObject, useEffect, useRef } from 'react'
import type { Run } from '#contract/wire/lab'
import { LinkToConsole } from '../LinkToConsole'
import { RequirementRefs } from '../RequirementRefs'

type Step = NonNullable<Run>['steps'][number]

const marks: Record<Step['state'], { sign: string; word: string; colour: string }> = {
  done: { sign: '✓', word: 'Done', colour: 'text-(--lab-good)' },
  current: { sign: '▶', word: 'Current', colour: 'text-(--lab-link)' },
  open: { sign: '○', word: 'Open', colour: 'text-(--lab-soft)' },
  'not-applicable': { sign: '–', word: 'Not applicable', colour: 'text-(--lab-soft)' },
}

/** The steps of a procedure in order. The current one is open and kept in view. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const current = useRef<HTMLLIElement>(null)
  const currentId = steps.find((step) => step.state === 'current')?.id
  useEffect(() => {
    if (currentId !== undefined) current.current?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  return (
    <section aria-labelledby="lab-run-steps">
      <h3 id="lab-run-steps" className="font-semibold">
        Steps
      </h3>
      <ol className="flex flex-col gap-1">
        {steps.map((step) => (
          <StepRow key={step.id} step={step} current={step.state === 'current' ? current : undefined} />
        ))}
      </ol>
    </section>
  )
}

function StepRow({ step, current }: { step: Step; current: RefObject<HTMLLIElement | null> | undefined }) {
  const { sign, word, colour } = marks[step.state]
  return (
    <li
      ref={current}
      aria-current={current ? 'step' : undefined}
      className="rounded border border-transparent px-1.5 py-0.5 aria-[current=step]:border-(--lab-link) aria-[current=step]:bg-(--lab-panel)"
    >
      {/* Keyed by the state, so that a step opens when its turn comes and may still be closed by hand. */}
      <details key={step.state} open={current !== undefined}>
        <summary className="flex cursor-pointer list-none">
          <span aria-hidden="true" className={`w-5 shrink-0 ${colour}`}>
            {sign}
          </span>
          <span className="sr-only">{`${word}: `}</span>
          <span className={step.state === 'not-applicable' ? 'text-(--lab-soft) line-through' : ''}>
            {step.title}
          </span>
        </summary>
        <div className="flex flex-col gap-1 py-1 pl-5">
          <p className="whitespace-pre-line">{step.text}</p>
          {step.missing !== '' && <p className="bg-(--lab-hint) px-1.5">Still missing: {step.missing}</p>}
          {step.host !== null && <LinkToConsole host={step.host} path={step.path ?? undefined} />}
          <RequirementRefs ids={step.guide} />
        </div>
      </details>
    </li>
  )
}
