import { bandwidthLimit } from './bandwidth-limit'
import type { SettingsPageDefinition } from './field'
import { PER_CALL_KBPS, subzoneSections } from './subzone-policy'

/** Configuration > Local Zone > Default Subzone. */
export const defaultSubzone: SettingsPageDefinition = {
  id: 'default-subzone',
  title: 'Default Subzone',
  path: 'configuration/local-zone/default-subzone',
  sections: subzoneSections('the Default Subzone', 'Zones LocalZone DefaultSubZone'),
}

/** Configuration > Local Zone > Traversal Subzone. */
export const traversalSubzone: SettingsPageDefinition = {
  id: 'traversal-subzone',
  title: 'Traversal Subzone',
  path: 'configuration/local-zone/traversal-subzone',
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
