import { firewallRules } from '#contract/lists/firewall-rules'
import { ListPage } from '../../components/ListPage'
import { fieldColumn, nameColumn } from '../../components/lists/list-columns'

const columns = [
  { ...nameColumn(firewallRules), heading: 'Priority', value: priorityOf },
  fieldColumn('address', 'IP address'),
  fieldColumn('prefixLength', 'Prefix length'),
  fieldColumn('service', 'Service'),
  fieldColumn('action', 'Action'),
  fieldColumn('description', 'Description'),
]

function priorityOf({ values }: { readonly values: Readonly<Record<string, string | number>> }): number {
  return Number(values['priority'])
}

/** System > Protection > Firewall rules > Configuration: who may call which service of the peers (PRT-06). */
export function FirewallRulesConfigurationPage() {
  return <ListPage definition={firewallRules} columns={columns} />
}
