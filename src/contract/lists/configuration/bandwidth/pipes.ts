import { nameField } from '#contract/lists/common-fields'
import type { ListDefinition } from '#contract/lists/list'
import { bandwidthLimit } from '#contract/settings/bandwidth-limit'
import { PER_CALL_KBPS } from '#contract/settings/subzone-policy'

/** Configuration > Bandwidth > Pipes: limits that links can share. */
export const definition: ListDefinition = {
  id: 'pipes',
  title: 'Pipes',
  itemName: 'pipe',
  scope: 'cluster',
  itemsMax: 1000,
  nameKey: 'name',
  protectedNames: [],
  columns: ['name', 'totalRestriction', 'totalLimitKbps', 'perCallRestriction', 'perCallLimitKbps'],
  cli: 'Bandwidth Pipe',
  sections: [
    { title: 'Configuration', fields: [nameField('Name', 'The name of this pipe.')] },
    {
      title: 'Total bandwidth available',
      fields: bandwidthLimit({
        key: 'total',
        what: 'Total bandwidth',
        cli: 'Bandwidth Total',
        presetKbps: 500_000,
      }),
    },
    {
      title: 'Calls through this pipe',
      fields: bandwidthLimit({
        key: 'perCall',
        what: 'Per call bandwidth',
        cli: 'Bandwidth PerCall',
        presetKbps: PER_CALL_KBPS,
      }),
    },
  ],
}
