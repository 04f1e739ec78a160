import { NUMBER_MAX } from '#contract/number-max'
import type { Profile } from '#contract/wire/lab'
import { LabInput, LabSelect } from '../../LabField'

/** With what a fresh world starts; without a seed it is the usual one. */
export type StartChoice = { seed: number | undefined; profile: Profile; clock: 'running' | 'paused' }

const profiles = [
  { value: 'strict', label: 'Are refused, with the reason' },
  { value: 'realistic', label: 'Have their consequences' },
] as const

const clocks = [
  { value: 'running', label: 'Runs' },
  { value: 'paused', label: 'Stands still' },
] as const

type StartChoicesProps = { choice: StartChoice; onChange: (choice: StartChoice) => void }

/** What becomes of mistakes, how the clock starts, and the seed: who gives the same number gets the same world. */
export function StartChoices({ choice, onChange }: StartChoicesProps) {
  return (
    <fieldset className="flex flex-wrap gap-3">
      <legend className="sr-only">How it starts</legend>
      <LabSelect
        label="Mistakes"
        options={profiles}
        value={choice.profile}
        onChoose={(chosen) => onChange({ ...choice, profile: pick(profiles, chosen) })}
      />
      <LabSelect
        label="Clock"
        options={clocks}
        value={choice.clock}
        onChoose={(chosen) => onChange({ ...choice, clock: pick(clocks, chosen) })}
      />
      <LabInput
        label="Number of the variant"
        type="number"
        min={0}
        max={NUMBER_MAX}
        step={1}
        placeholder="any"
        className="w-40"
        value={choice.seed ?? ''}
        onChange={({ target }) =>
          onChange({ ...choice, seed: target.value === '' ? undefined : Number(target.value) })
        }
      />
    </fieldset>
  )
}

function pick<V extends string>(options: readonly [{ value: V }, ...{ value: V }[]], chosen: string): V {
  return options.find(({ value }) => value === chosen)?.value ?? options[0].value
}
