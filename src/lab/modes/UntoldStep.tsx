import type { Run } from '#contract/wire/procedures'
import { StepHelp } from '../show/StepHelp'
import { TakeHelp } from './TakeHelp'

/** The step that is due where nobody has asked for it yet: in which phase it is, and the request. */
export function UntoldStep({ step }: { readonly step: NonNullable<Run>['steps'][number] }) {
  return (
    <section
      aria-label="Due now"
      aria-current="step"
      className="flex flex-col items-start gap-2 rounded border border-(--lab-link) bg-(--lab-panel) p-2"
    >
      <h3 className="text-base font-semibold">{step.phase}</h3>
      <p>What comes next is yours to find. To be told the step counts as help.</p>
      <TakeHelp step={step.id} help="step">
        Tell me the step
      </TakeHelp>
      <StepHelp step={step.id} />
    </section>
  )
}
