import { choice } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** Configuration > Protocols > Interworking. */
export const definition: SettingsPageDefinition = {
  id: 'interworking',
  title: 'Interworking',
  sections: [
    {
      title: 'Configuration',
      fields: [
        choice(['Off', 'Registered only', 'On'], {
          key: 'mode',
          label: 'H.323 <-> SIP interworking mode',
          help: 'Whether calls between H.323 and SIP are translated. Default: Registered only.',
          preset: 'Registered only',
          scope: 'cluster',
          cli: 'Interworking Mode',
        }),
      ],
    },
  ],
}
