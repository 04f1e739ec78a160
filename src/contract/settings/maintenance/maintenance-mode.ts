import { onOff } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** Maintenance > Maintenance mode. A state of one machine: neither copied nor marked (PSI-36). */
export const definition: SettingsPageDefinition = {
  id: 'maintenance-mode',
  title: 'Maintenance mode',
  sections: [
    {
      title: 'Configuration',
      fields: [
        onOff('Off', {
          key: 'mode',
          label: 'Maintenance mode',
          help: 'While On, this system takes no new calls or registrations; those that it has run on or expire. Every restart turns it Off. Default: Off.',
          scope: 'machine',
          cli: 'SystemUnit Maintenance Mode',
          guide: ['CRE-31', 'CRE-55'],
        }),
      ],
    },
  ],
}
