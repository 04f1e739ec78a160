import { useMutation, useQuery } from '@tanstack/react-query'
import { counted } from '#contract/counted'
import type { KeptWorlds as Kept } from '#contract/wire/storage'
import { exportAside, forgetAside, storageQuery } from '../../api/lab'
import { LabButton } from '../LabButton'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'
import { useWorldName } from '../use-world-name'
import { saveLog } from './save-log'

/** The worlds that were stored here and that this version of the lab could not open; nothing where there are none. */
export function KeptWorlds() {
  const { data } = useQuery(storageQuery)
  if (!data || data.aside.length === 0) return null
  return (
    <Panel title="Worlds kept aside">
      <p className="text-(--lab-soft)">
        They were stored in this browser and could not be opened, so the lab began another world beside them.
      </p>
      <ul className="flex flex-col gap-3">
        {data.aside.map((world) => (
          <KeptWorld key={world.id} world={world} />
        ))}
      </ul>
    </Panel>
  )
}

function KeptWorld({ world }: { readonly world: Kept['aside'][number] }) {
  const saving = useMutation({ mutationFn: () => exportAside(world.id), onSuccess: saveLog })
  const forgetting = useMutation({ mutationFn: () => forgetAside(world.id) })
  const name = useWorldName()(world)
  const error = saving.error ?? forgetting.error
  return (
    <li className="flex flex-col gap-1">
      <strong>{`${name}, ${counted(world.commands, 'command')}`}</strong>
      <span>{world.why}</span>
      <span className="flex flex-wrap gap-3">
        <LabButton aria-label={`Save ${name} as a file`} onClick={() => saving.mutate()}>
          Save as a file
        </LabButton>
        <LabButton aria-label={`Forget ${name}`} onClick={() => forgetting.mutate()}>
          Forget
        </LabButton>
      </span>
      {error && <RefusalNote error={error} />}
    </li>
  )
}
