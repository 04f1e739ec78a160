import type { ActiveFirewallRules } from '#contract/wire/protection'
import { type DataColumn, DataTable } from '../../../../ui/DataTable'

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

/** The rules that act, in the order in which they are looked at. */
export function ActiveRulesTable({ rows }: { readonly rows: readonly Rule[] }) {
  return (
    <DataTable label="Current active rules" rows={rows} columns={columns} rowId={rowId} empty="No rules." />
  )
}
