import { bandwidthLimit } from '#contract/settings/bandwidth-limit'
import type { SettingsPageDefinition } from '#contract/settings/field'
import { PER_CALL_KBPS } from '#contract/settings/subzone-policy'

/** Configuration > Local Zone > Traversal Subzone. */
export const definition: SettingsPageDefinition = {
  id: 'traversal-subzone',
  title: 'Traversal Subzone',
  sections: [
    {
      title: 'Total bandwidth available',
      fields: bandwidthLimit({
        key: 'total',
        what: 'Total bandwidth',
        cli: 'Zones LocalZone TraversalSubZone Bandwidth Total',
        presetKbps: 500_000,
      }),
    },
    {
      title: 'Calls handled by the Traversal Subzone',
      fields: bandwidthLimit({
        key: 'perCall',
        what: 'Per call bandwidth',
        cli: 'Zones LocalZone TraversalSubZone Bandwidth PerCall',
        presetKbps: PER_CALL_KBPS,
      }),
    },
  ],
}
