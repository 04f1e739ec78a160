import type { Profile } from '#contract/wire/lab'
import { LabInput, LabSelect } from '../LabField'

/** With what a fresh world starts; without a seed it is the usual one. */
export type StartChoice = { seed: number | undefined; profile: Profile; clock: 'running' | 'paused' }

const profiles = [
  { value: 'strict', label: 'strict' },
  { value: 'realistic', label: 'realistic' },
] as const

const clocks = [
  { value: 'running', label: 'running' },
  { value: 'paused', label: 'paused' },
] as const

type StartChoicesProps = { choice: StartChoice; onChange: (choice: StartChoice) => void }

/** Seed, profile and clock of the next start. */
export function StartChoices({ choice, onChange }: StartChoicesProps) {
  return (
    <fieldset className="flex flex-wrap gap-3">
      <legend className="pb-1 text-(--lab-soft)">
        A start replaces the present world by a fresh one. Strict refuses mistakes, realistic lets them have
        their consequences.
      </legend>
      <LabInput
        label="Seed"
        type="number"
        min={0}
        max={4_294_967_295}
        step={1}
        placeholder="usual"
        className="w-24"
        value={choice.seed ?? ''}
        onChange={({ target }) =>
          onChange({ ...choice, seed: target.value === '' ? undefined : Number(target.value) })
        }
      />
      <LabSelect
        label="Profile"
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
    </fieldset>
  )
}

function pick<V extends string>(options: readonly [{ value: V }, ...{ value: V }[]], chosen: string): V {
  return options.find(({ value }) => value === chosen)?.value ?? options[0].value
}
