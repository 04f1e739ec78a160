import { useMutation } from '@tanstack/react-query'
import type { Zones } from '#contract/wire/zones'
import { loadPreset } from '../../../api/dns'
import { LabButton } from '../../LabButton'
import { Panel } from '../../pages/Panel'
import { RefusalNote } from '../../RefusalNote'
import { RequirementRefs } from '../../RequirementRefs'

/** The example zones of the guide, to be put into those of the lab. */
export function PresetsPanel({ presets }: Pick<Zones, 'presets'>) {
  const load = useMutation({ mutationFn: loadPreset })
  return (
    <Panel title="Examples of the guide">
      <p className="text-xs text-(--lab-soft)">
        An example replaces what the zones have under the same names and types.
      </p>
      <ul aria-label="Examples of the guide" className="flex flex-col gap-2">
        {presets.map(({ id, title, text, guide }) => (
          <li key={id} className="flex items-start justify-between gap-3">
            <div>
              {title}
              <p className="text-xs text-(--lab-soft)">{text}</p>
              <RequirementRefs ids={guide} />
            </div>
            <LabButton
              aria-label={`Load: ${title}`}
              isBusy={load.isPending && load.variables === id}
              onClick={() => load.mutate(id)}
            >
              Load
            </LabButton>
          </li>
        ))}
      </ul>
      <p role="status" className="text-(--lab-good)">
        {load.isSuccess && `Loaded: ${presets.find(({ id }) => id === load.variables)?.title}.`}
      </p>
      {load.error && <RefusalNote error={load.error} />}
    </Panel>
  )
}
