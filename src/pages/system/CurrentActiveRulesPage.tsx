import { useQuery } from '@tanstack/react-query'
import type { ActiveFirewallRules } from '#contract/wire/protection'
import { REFRESH_MS, statusQuery } from '../../api/console'
import { Page } from '../../components/Page'
import { RelatedTasks } from '../../components/RelatedTasks'
import { useHost } from '../../components/use-host'
import { type DataColumn, DataTable } from '../../ui/DataTable'
import { Loaded } from '../../ui/Loaded'

type Rule = ActiveFirewallRules['rows'][number]

const columns: readonly DataColumn<Rule>[] = [
  { key: 'priority', heading: 'Priority', value: (rule) => rule.priority ?? '' },
  { key: 'source', heading: 'Source', value: (rule) => rule.source },
  { key: 'service', heading: 'Service', value: (rule) => rule.service },
  { key: 'transport', heading: 'Transport', value: (rule) => rule.transport },
  { key: 'ports', heading: 'Ports', value: (rule) => rule.ports },
  { key: 'action', heading: 'Action', value: (rule) => rule.action },
  { key: 'description', heading: 'Description', value: (rule) => rule.description },
]

const rowId = (rule: Rule) => rule.id
const tasks = [
  { label: 'Configure the firewall rules', path: 'system/protection/firewall-rules/configuration' },
]

/** System > Protection > Firewall rules > Current active rules: in the order in which this peer looks at them. */
export function CurrentActiveRulesPage() {
  const rules = useQuery({ ...statusQuery(useHost(), 'active-firewall-rules'), refetchInterval: REFRESH_MS })
  return (
    <Page title="Current active rules" path="system/protection/firewall-rules/current-active-rules">
      <Loaded query={rules}>
        {({ rows }) => (
          <DataTable
            label="Current active rules"
            rows={rows}
            columns={columns}
            rowId={rowId}
            empty="No rules."
          />
        )}
      </Loaded>
      <RelatedTasks tasks={tasks} />
    </Page>
  )
}
