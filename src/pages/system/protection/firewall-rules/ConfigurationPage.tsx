import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { isDeletedRow, type ListRow } from '#contract/lists/list'
import { definition as firewallRules } from '#contract/lists/system/protection/firewall-rules/configuration'
import type { FirewallStatus } from '#contract/wire/protection'
import { act, REFRESH_MS, statusQuery } from '../../../../api/console'
import { ListPage } from '../../../../components/ListPage'
import { fieldColumn, nameColumn } from '../../../../components/lists/list-columns'
import type { Outcome } from '../../../../components/Outcome'
import { useConsoleAction } from '../../../../components/use-console-action'
import { useFrame } from '../../../../components/use-frame'
import { useHost } from '../../../../components/use-host'
import type { DataColumn } from '../../../../ui/DataTable'
import { MessageBar } from '../../../../ui/MessageBar'
import { formatTime } from '../../../../util/time'
import { ActivateRulesButtons } from './ActivateRulesButtons'
import { FirewallRulesConfirmation } from './FirewallRulesConfirmation'

const { cell: linkedPriority, ...priority } = nameColumn(firewallRules)

const columns: readonly DataColumn<ListRow>[] = [
  {
    ...priority,
    heading: 'Priority',
    value: priorityOf,
    cell: (row) => (isDeletedRow(row) ? priorityOf(row) : linkedPriority?.(row)),
  },
  fieldColumn('address', 'IP address'),
  fieldColumn('prefixLength', 'Prefix length'),
  fieldColumn('service', 'Service'),
  fieldColumn('action', 'Action'),
  fieldColumn('description', 'Description'),
  { key: 'state', heading: 'State', value: ({ state }) => state ?? '' },
]

function priorityOf({ values }: ListRow): number {
  return Number(values['priority'])
}

/**
 * System > Protection > Firewall rules > Configuration: who may call which service of the peers (PRT-06). What is saved
 * acts once it is activated, and stays once it is accepted.
 */
export function ConfigurationPage() {
  const host = useHost()
  const { data: status } = useQuery({
    ...statusQuery(host, 'firewall-rules'),
    refetchInterval: (query) => (query.state.data?.trial ? TRIAL_REFRESH_MS : REFRESH_MS),
  })
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { run, isPending } = useConsoleAction(setOutcome)
  const below = useParams()['*'] ?? ''
  // The table is loaded once; a new key loads what a revert has changed.
  const [reverts, setReverts] = useState(0)
  // A form that is open stays: what is typed there is not lost to rules that somebody else activates.
  if (status?.trial && below === '') {
    return (
      <FirewallRulesConfirmation trial={status.trial} run={run} isPending={isPending} outcome={outcome} />
    )
  }
  return (
    <ListPage
      key={reverts}
      definition={firewallRules}
      columns={columns}
      said={{ outcome, onOutcome: setOutcome }}
      above={status && <PendingNote status={status} />}
      buttons={
        <ActivateRulesButtons
          pending={status?.pending ?? false}
          isBusy={isPending}
          // The confirmation says itself that the rules act.
          onActivate={() =>
            run(() => act(host, 'activate-firewall-rules', {}), { onSuccess: () => setOutcome(null) })
          }
          onRevert={() =>
            run(() => act(host, 'revert-firewall-rules', {}), { onSuccess: () => setReverts(reverts + 1) })
          }
        />
      }
    />
  )
}

/** During a trial the page looks this often whether it is over. */
const TRIAL_REFRESH_MS = 1_000

/** What was taken back, and what waits to be activated. */
function PendingNote({ status: { pending, rolledBackAt } }: { readonly status: FirewallStatus }) {
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  return (
    <div role="status">
      {rolledBackAt !== null && (
        <MessageBar>
          The new rules were rolled back at {formatTime(rolledBackAt, timeZone)}: the previous rules act
          again.
        </MessageBar>
      )}
      {pending && (
        <MessageBar tone="plain">
          There are pending changes. They act once the firewall rules are activated.
        </MessageBar>
      )}
    </div>
  )
}
