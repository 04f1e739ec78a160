import type { ReactNode } from 'react'
import { TakeHelp } from '../modes/TakeHelp'
import { useRun } from '../use-world'

/** A reason where it is told: at once, or once somebody says that it may count as help. */
export function OnRequest({ children }: { readonly children: ReactNode }) {
  const { data: run } = useRun()
  if (run === undefined) return null
  if (run === null || run.tellsWhy) return children
  if (run.tells === 'nothing') return <p className="pt-2">An exam tells no reasons before its end.</p>
  if (run.exercise?.hides && !run.exercise.kinds?.includes('why'))
    return <p className="pt-2">What is broken is to be found. Reasons are told at the end.</p>
  return (
    <div className="flex flex-col items-start gap-2 pt-2">
      <p>Try to find the reason yourself. To be told counts as help, once for the step that is due.</p>
      <TakeHelp step={run.steps.find(({ state }) => state === 'current')?.id ?? null} help="why">
        Tell me why
      </TakeHelp>
    </div>
  )
}
