import type { Scenarios } from '#contract/wire/lab'
import type { Procedures } from '#contract/wire/procedures'
import type { Draft } from './draft'
import { HiddenFaults } from './HiddenFaults'
import { JudgingPanel } from './JudgingPanel'
import { TaskPanel } from './TaskPanel'
import { TrainerPanel } from './TrainerPanel'
import { WorldPanel } from './WorldPanel'

type ExerciseFormProps = {
  readonly draft: Draft
  readonly procedures: Procedures['procedures']
  readonly scenarios: Scenarios['scenarios']
  readonly onChange: (draft: Draft) => void
}

/** All that an exercise says, box by box. What cannot be is told when it is made, by the names that stand here. */
export function ExerciseForm({ draft, procedures, scenarios, onChange }: ExerciseFormProps) {
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <TaskPanel draft={draft} set={set} procedures={procedures} />
      <WorldPanel draft={draft} set={set} scenarios={scenarios} procedures={procedures} />
      <HiddenFaults
        hidden={draft.hidden}
        procedure={draft.procedure}
        onChange={(hidden) => set({ hidden })}
      />
      <JudgingPanel draft={draft} set={set} />
      <TrainerPanel draft={draft} set={set} />
    </div>
  )
}
