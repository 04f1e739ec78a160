import { HAPPENINGS, type HappeningKind, type Timeline } from '#contract/wire/timeline'
import { shortName } from '../expressway-lamp'
import { LabSelect } from '../LabField'
import { kindWords } from './kind-words'

type TimelineFilterProps = {
  readonly machines: Timeline['machines']
  readonly kinds: readonly HappeningKind[]
  readonly machine: string
  readonly onKinds: (kinds: readonly HappeningKind[]) => void
  readonly onMachine: (machine: string) => void
}

/** Which of what happened is shown. */
export function TimelineFilter({ machines, kinds, machine, onKinds, onMachine }: TimelineFilterProps) {
  const toggle = (kind: HappeningKind) =>
    onKinds(HAPPENINGS.filter((one) => kinds.includes(one) !== (one === kind)))
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <LabSelect
        label="Machine"
        value={machine}
        options={[
          { value: '', label: 'All' },
          ...machines.map(({ id, host }) => ({ value: id, label: shortName(host) })),
        ]}
        onChoose={onMachine}
      />
      <fieldset className="flex flex-wrap gap-x-3 gap-y-1">
        <legend className="text-xs text-(--lab-soft)">Shown</legend>
        {HAPPENINGS.map((kind) => (
          <label key={kind} className="flex min-h-6 items-center gap-1">
            <input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />
            <span
              aria-hidden="true"
              className="inline-block h-3 w-1.5"
              style={{ background: kindWords[kind].colour }}
            />
            {kindWords[kind].name}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
