import { onOff, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** Maintenance > Advanced security. */
export const definition: SettingsPageDefinition = {
  id: 'advanced-security',
  title: 'Advanced security',
  sections: [
    {
      title: 'Advanced account security mode',
      fields: [
        onOff('Off', {
          key: 'advancedAccountSecurityMode',
          label: 'Advanced account security mode',
          help: 'Holds the system to stricter rules for administrators; alarms tell which settings do not follow them. It needs the option key Advanced Account Security, and a reboot. Default: Off.',
          scope: 'cluster',
          restart: 'reboot-advanced-security',
        }),
        text('plain', 500, {
          key: 'classificationBanner',
          label: 'Classification banner',
          help: 'A line that is shown on every page while the mode is On. At most 500 characters.',
          scope: 'cluster',
        }),
      ],
    },
    {
      title: 'FIPS140-2 cryptographic mode',
      fields: [
        onOff('Off', {
          key: 'fipsMode',
          label: 'FIPS140-2 cryptographic mode',
          help: 'Whether only certified cryptography is used. Turning it on needs a system reset, which deletes the configuration; turning it off needs a restart. Default: Off.',
          // It is turned on outside a cluster, on one machine after the other.
          scope: 'machine',
          restart: { Off: 'reset-fips', On: 'restart-fips' },
        }),
      ],
    },
  ],
}
