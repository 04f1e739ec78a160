import { choice, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** Configuration > Dial plan > Configuration. */
export const definition: SettingsPageDefinition = {
  id: 'dial-plan',
  title: 'Dial plan configuration',
  sections: [
    {
      title: 'Configuration',
      fields: [
        choice(['Direct', 'Indirect', 'Off'], {
          key: 'callsToUnknownIpAddresses',
          label: 'Calls to unknown IP addresses',
          help: 'Whether a call to an address that is not registered here is placed from here, passed to a neighbor, or refused. Default: Indirect.',
          preset: 'Indirect',
          scope: 'cluster',
          cli: 'Call Services CallsToUnknownIPAddresses',
        }),
        text('plain', 60, {
          key: 'fallbackAlias',
          label: 'Fallback alias',
          help: 'Where a call goes that names this system and no alias. At most 60 characters.',
          scope: 'cluster',
          cli: 'Call Services Fallback Alias',
        }),
      ],
    },
  ],
}
