import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import type { WorldSummary } from '#contract/wire/lab'
import { addFault, removeFault } from '../../../api/lab'
import { onDemand } from '../../../ui/on-demand'
import { type Expressway, shortName } from '../../expressway-lamp'
import { LabButton } from '../../LabButton'
import { LinkToConsole } from '../../LinkToConsole'
import { RefusalNote } from '../../RefusalNote'

const dialog = onDemand(() => import('./BreakDialog'))

/** The ways into a machine beside its console, by menu path. */
const places: readonly { path: MenuPath | 'ssh' | 'serial-console'; label: string }[] = [
  { path: pages.clustering, label: 'Clustering' },
  { path: pages.alarms, label: 'Alarms' },
  { path: 'ssh', label: 'SSH' },
  { path: 'serial-console', label: 'Serial console' },
]

type MachineActionsProps = { readonly expressway: Expressway; readonly world: WorldSummary }

/** What can be done on the machine that is chosen on the map: the ways into it, its power, and breaking something. */
export function MachineActions({ expressway, world }: MachineActionsProps) {
  const { host } = expressway
  const [isBreaking, setBreaking] = useState(false)
  const parts = dialog.useWhen(isBreaking)
  const name = shortName(host)
  return (
    <section aria-label={`On ${name}`} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-dense">
      <h3 className="font-semibold">{name}</h3>
      <LinkToConsole host={host}>
        Console<span className="sr-only"> of {host}</span>
      </LinkToConsole>
      {places.map(({ path, label }) => (
        <LinkToConsole key={path} host={host} path={path}>
          {label}
          <span className="sr-only"> of {host}</span>
        </LinkToConsole>
      ))}
      <PowerSwitch expressway={expressway} faults={world.faults} />
      <LabButton look="quiet" onClick={() => setBreaking(true)}>
        Break something<span className="sr-only"> on {name}</span>…
      </LabButton>
      {parts && (
        <parts.BreakDialog
          expressways={world.expressways}
          host={host}
          isOpen={isBreaking}
          onClose={() => setBreaking(false)}
        />
      )}
    </section>
  )
}

type PowerSwitchProps = { readonly expressway: Expressway; readonly faults: WorldSummary['faults'] }

/** Takes the power from a machine, and gives it back. */
function PowerSwitch({ expressway: { id, host }, faults }: PowerSwitchProps) {
  const outage = faults.find(({ kind, expressways }) => kind === 'power-off' && expressways.includes(id))
  const change = useMutation({
    mutationFn: async () => {
      await (outage ? removeFault(outage.id) : addFault({ kind: 'power-off', expressway: host }))
    },
  })
  return (
    <>
      <LabButton look="quiet" isBusy={change.isPending} onClick={() => change.mutate()}>
        {outage ? 'Power on' : 'Power off'}
        <span className="sr-only"> {shortName(host)}</span>
      </LabButton>
      {change.error && <RefusalNote error={change.error} />}
    </>
  )
}
