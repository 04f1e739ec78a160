import { text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** System > Login page: what everyone reads who comes to sign in. */
export const definition: SettingsPageDefinition = {
  id: 'login-page',
  title: 'Login page configuration',
  sections: [
    {
      title: 'Configuration',
      fields: [
        text('plain', 255, {
          key: 'messageTitle',
          label: 'Welcome message title',
          help: 'The heading over the message. At most 255 characters.',
          scope: 'cluster',
        }),
        text('plain', 1024, {
          key: 'messageText',
          label: 'Welcome message text',
          help: 'What is said to everyone who signs in, here and on the command line. At most 1024 characters.',
          scope: 'cluster',
        }),
      ],
    },
  ],
}
