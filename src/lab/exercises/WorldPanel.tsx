import type { Scenarios } from '#contract/wire/lab'
import type { Procedures } from '#contract/wire/procedures'
import { LabInput, LabSelect } from '../LabField'
import { Panel } from '../pages/Panel'
import { numberField, type PartProps } from './part'
import { isForEach, isVaried, worldsOfRepairs } from './repair-worlds'

/** Where it takes place, and what becomes of mistakes there. */
export function WorldPanel({
  scenarios,
  procedures,
  ...props
}: PartProps & Pick<Scenarios, 'scenarios'> & Pick<Procedures, 'procedures'>) {
  const { draft, set } = props
  const hasVariants = isVaried(procedures, draft)
  return (
    <Panel title="The world">
      <div className="flex flex-wrap gap-3">
        <LabSelect
          label="World"
          options={[
            {
              value: '',
              label: draft.file ? `From the file: ${draft.file.title}` : 'Choose one',
            },
            ...scenarios.map(({ id, title }) => ({ value: id, label: title })),
            ...worldsOfRepairs(procedures, scenarios).map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={draft.scenario}
          onChoose={(scenario) => set({ scenario, learner: '', seed: '' })}
          className="min-w-0 max-w-full"
        />
        <LabSelect
          label="Mistakes"
          options={profiles}
          value={draft.profile}
          onChoose={(chosen) => set({ profile: chosen === 'strict' ? 'strict' : 'realistic' })}
        />
        <LabSelect
          label="Clock"
          options={clocks}
          value={draft.clock}
          onChoose={(chosen) => set({ clock: chosen === 'paused' ? 'paused' : 'running' })}
        />
        <LabInput
          label="Number of the variant"
          placeholder={isForEach(procedures, draft) ? 'asked of each' : '1'}
          className="w-36"
          {...numberField(props, hasVariants ? 'learner' : 'seed')}
        />
      </div>
    </Panel>
  )
}

const profiles = [
  { value: 'realistic', label: 'Have their consequences' },
  { value: 'strict', label: 'Are refused, with the reason' },
] as const

const clocks = [
  { value: 'running', label: 'Runs' },
  { value: 'paused', label: 'Stands still' },
] as const
