import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { MINUTE_MS } from '#contract/spans'
import { HIDDEN_MAX, type Hidden } from '#contract/wire/exercise'
import type { FaultRequest } from '#contract/wire/faults'
import { exerciseStepsQuery } from '../../api/exercises'
import { LabButton } from '../LabButton'
import { LabInput, LabSelect } from '../LabField'
import { Panel } from '../pages/Panel'
import { AddFault } from '../tools/AddFault'
import { writtenFault, writtenFaultWords } from '../tools/written-fault'
import { BREAKS_MINUTES_MAX, whenWords } from './draft'

type HiddenFaultsProps = {
  readonly hidden: readonly Hidden[]
  readonly procedure: string
  readonly onChange: (hidden: readonly Hidden[]) => void
}

const MOMENTS = [
  { value: 'now', label: 'From the start' },
  { value: 'later', label: 'After some minutes' },
  { value: 'step', label: 'After a step' },
] as const
type Moment = (typeof MOMENTS)[number]['value']

/** What breaks without being told, and when. */
export function HiddenFaults({ hidden, procedure, onChange }: HiddenFaultsProps) {
  const [moment, setMoment] = useState<Moment>('now')
  const [minutes, setMinutes] = useState(10)
  const [chosenStep, setStep] = useState('')
  const { data } = useQuery(exerciseStepsQuery(procedure))
  const steps = data?.steps ?? []
  const step = steps.some(({ id }) => id === chosenStep) ? chosenStep : (steps[0]?.id ?? '')
  const titleOf = (id: string) => steps.find((one) => one.id === id)?.title ?? id
  const when: Hidden['when'] =
    moment === 'now' ? 'now' : moment === 'later' ? { atMs: minutes * MINUTE_MS } : { afterStep: step }

  async function add(fault: FaultRequest): Promise<void> {
    if (moment === 'step' && step === '') throw new Error('Choose a procedure first: it has the steps.')
    if (hidden.length >= HIDDEN_MAX) throw new Error(`An exercise hides ${HIDDEN_MAX} faults at most.`)
    onChange([...hidden, { fault: writtenFault(fault), when }])
  }

  return (
    <Panel title="What breaks">
      <HiddenList hidden={hidden} titleOf={titleOf} onChange={onChange} />
      <div className="flex flex-wrap items-end gap-3">
        <LabSelect
          label="When"
          options={MOMENTS}
          value={moment}
          onChoose={(chosen) => setMoment(MOMENTS.find(({ value }) => value === chosen)?.value ?? 'now')}
        />
        {moment === 'later' && (
          <LabInput
            label="Minutes"
            type="number"
            min={1}
            max={BREAKS_MINUTES_MAX}
            className="w-24"
            value={minutes}
            onChange={({ target }) => setMinutes(Math.max(1, Math.round(target.valueAsNumber || 1)))}
          />
        )}
        {moment === 'step' && (
          <LabSelect
            label="Step"
            options={steps.map(({ id, title }) => ({ value: id, label: title }))}
            value={step}
            onChoose={setStep}
            className="min-w-0 max-w-full"
          />
        )}
      </div>
      <AddFault
        expressways={machines}
        use={{ name: 'Something that breaks', button: 'Add what breaks', act: add }}
      />
    </Panel>
  )
}

const machines = [1, 2, 3, 4, 5, 6].map((number) => ({ host: `expe${number}` }))

type HiddenListProps = Pick<HiddenFaultsProps, 'hidden' | 'onChange'> & {
  readonly titleOf: (step: string) => string
}

function HiddenList({ hidden, titleOf, onChange }: HiddenListProps) {
  return hidden.length === 0 ? (
    <p className="text-(--lab-soft)">Nothing is broken on purpose.</p>
  ) : (
    <ol className="flex flex-col gap-1">
      {hidden.map((one, index) => (
        <li key={`${index} ${one.fault}`} className="flex flex-wrap items-center gap-2">
          <span className="min-w-0 wrap-anywhere">
            {`${writtenFaultWords(one.fault)}, ${whenWords(one.when, titleOf)}`}
          </span>
          <LabButton
            aria-label={`Remove ${writtenFaultWords(one.fault)}`}
            onClick={() => onChange(hidden.filter((_, at) => at !== index))}
          >
            Remove
          </LabButton>
        </li>
      ))}
    </ol>
  )
}
