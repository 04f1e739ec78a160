import { choice, rows, text } from './build'
import type { SettingsPageDefinition } from './field'

/** The zones that the console offers: names that a browser knows too. */
const timeZones = [
  'GMT',
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Oslo',
  'Europe/Helsinki',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
]

/** System > Time. */
export const time: SettingsPageDefinition = {
  id: 'time',
  title: 'Time',
  path: 'system/time',
  sections: [
    {
      title: 'NTP servers',
      fields: rows(5, (index) =>
        text('address', 128, {
          key: `ntpServer${index}Address`,
          label: `NTP server ${index} address`,
          help: 'IP address, FQDN or server name of an NTP server. A name without a dot is tried with the domain name of this system.',
          scope: 'peer',
          cli: `NTP Server ${index} Address`,
          guide: ['PSI-15', 'CRE-22'],
        }),
      ),
    },
    {
      title: 'Time zone',
      fields: [
        choice(timeZones, {
          key: 'timeZone',
          label: 'Time zone',
          help: 'The zone in which this system shows local time. Default: GMT.',
          scope: 'peer',
          cli: 'TimeZone Name',
          guide: ['PSI-16'],
        }),
      ],
    },
  ],
}
