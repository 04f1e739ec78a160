import type { SettingsPageDefinition } from '#contract/settings/field'
import { subzoneSections } from '#contract/settings/subzone-policy'

/** Configuration > Local Zone > Default Subzone. */
export const definition: SettingsPageDefinition = {
  id: 'default-subzone',
  title: 'Default Subzone',
  sections: subzoneSections('the Default Subzone', 'Zones LocalZone DefaultSubZone'),
}
