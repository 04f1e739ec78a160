import { text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'
import { KEPT_PASSWORD_OF_NAME } from '#contract/settings/help'

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
          help: KEPT_PASSWORD_OF_NAME,
          scope: 'cluster',
          cli: 'Authentication Password',
        }),
      ],
    },
  ],
}
