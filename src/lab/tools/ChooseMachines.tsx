import { COMPARED_MAX } from '#contract/wire/documents'
import { shortName } from '../expressway-lamp'

type ChooseMachinesProps = {
  readonly hosts: readonly string[]
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}

/** Which machines are compared; who is taken keeps its place among all. */
export function ChooseMachines({ hosts, chosen, onChoose }: ChooseMachinesProps) {
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
      <legend className="text-xs text-(--lab-soft)">Two to six Expressways</legend>
      {hosts.map((host) => (
        <label key={host} className="flex min-h-6 items-center gap-1">
          <input
            type="checkbox"
            checked={chosen.includes(host)}
            disabled={!chosen.includes(host) && chosen.length >= COMPARED_MAX}
            onChange={({ target }) =>
              onChoose(hosts.filter((one) => (one === host ? target.checked : chosen.includes(one))))
            }
          />
          {shortName(host)}
        </label>
      ))}
    </fieldset>
  )
}
