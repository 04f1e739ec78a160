import { choice } from '#contract/settings/build'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'

const speed = (lan: 1 | 2): FieldDefinition =>
  choice(['Auto', '10half', '10full', '100half', '100full', '1000full'], {
    key: `lan${lan}Speed`,
    label: `LAN ${lan} Ethernet speed`,
    help: 'Speed of the Ethernet link. Auto agrees on the speed with the switch. A change needs a restart. Default: Auto.',
    scope: 'peer',
    restart: 'restart-ethernet',
    cli: `Ethernet ${lan} Speed`,
    guide: ['CRE-16', 'PSI-06'],
  })

/** System > Network interfaces > Ethernet. */
export const definition: SettingsPageDefinition = {
  id: 'ethernet',
  title: 'Ethernet',
  sections: [
    { title: 'LAN 1', fields: [speed(1)] },
    { title: 'LAN 2', fields: [speed(2)] },
  ],
}
