import { onOff, text } from './build'
import type { SettingsPageDefinition } from './field'

/** Maintenance > Advanced security. The lab keeps what is saved; no mode changes how the machines behave. */
export const advancedSecurity: SettingsPageDefinition = {
  id: 'advanced-security',
  title: 'Advanced security',
  path: 'maintenance/advanced-security',
  sections: [
    {
      title: 'Advanced account security mode',
      fields: [
        onOff('Off', {
          key: 'advancedAccountSecurityMode',
          label: 'Advanced account security mode',
          help: 'Limits how administrators can sign in. It needs an option key. Default: Off.',
          scope: 'cluster',
        }),
        text('plain', 500, {
          key: 'classificationBanner',
          label: 'Classification banner',
          help: 'A line that is shown on every page. At most 500 characters.',
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
          help: 'Whether only certified cryptography is used. Default: Off.',
          scope: 'cluster',
        }),
      ],
    },
  ],
}
