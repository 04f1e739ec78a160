import { choice, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

const enabled = { key: 'automaticUpdates', is: ['Enabled'] } as const

/** Maintenance > Security certificates > CRL management. As the lists themselves, it belongs to one peer (PSI-21). */
export const definition: SettingsPageDefinition = {
  id: 'crl-management',
  title: 'CRL management',
  sections: [
    {
      title: 'Automatic CRL updates',
      fields: [
        choice(['Disabled', 'Enabled'], {
          key: 'automaticUpdates',
          label: 'Automatic CRL updates',
          help: 'Whether this system downloads revocation lists by itself, once a day. Default: Disabled.',
          scope: 'peer',
        }),
        text('plain', 1024, {
          key: 'distributionPoints',
          label: 'HTTP(S) distribution points',
          help: 'Where the lists are: one or more addresses such as http://crl.example.com/lab.crl, with blanks between them.',
          scope: 'peer',
          visibleWhen: enabled,
        }),
        text('time-of-day', 5, {
          key: 'dailyUpdateTime',
          label: 'Daily update time (in UTC)',
          help: 'When the lists are downloaded, from 00:00 to 23:59. Default: 01:00.',
          preset: '01:00',
          scope: 'peer',
          mandatory: true,
          visibleWhen: enabled,
        }),
      ],
    },
  ],
}
