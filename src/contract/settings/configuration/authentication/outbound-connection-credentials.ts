import { text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** Configuration > Authentication > Outbound connection credentials. */
export const definition: SettingsPageDefinition = {
  id: 'outbound-connection-credentials',
  title: 'Outbound connection credentials',
  sections: [
    {
      title: 'Configuration',
      fields: [
        text('plain', 128, {
          key: 'username',
          label: 'Authentication username',
          help: 'The name with which this system answers when another system challenges it. At most 128 characters.',
          scope: 'cluster',
          cli: 'Authentication UserName',
        }),
        text('secret', 128, {
          key: 'password',
          label: 'Authentication password',
          help: 'The password that goes with the name. Left blank, it stays as it is.',
          scope: 'cluster',
          cli: 'Authentication Password',
        }),
      ],
    },
  ],
}
