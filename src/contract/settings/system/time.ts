import { choice, number, text } from '#contract/settings/build'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'

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

/** One NTP server: its address, and how its answers are authenticated. */
function ntpServer(index: number): FieldDefinition[] {
  const symmetric = { key: `ntpServer${index}Authentication`, is: ['Symmetric key'] } as const
  return [
    text('address', 128, {
      key: `ntpServer${index}Address`,
      label: `NTP server ${index} address`,
      help: 'IP address, FQDN or server name of an NTP server. A name without a dot is tried with the domain name of this system.',
      scope: 'peer',
      cli: `NTP Server ${index} Address`,
      guide: ['PSI-15', 'CRE-22'],
    }),
    choice(['Disabled', 'Symmetric key', 'Private key'], {
      key: `ntpServer${index}Authentication`,
      label: `NTP server ${index} authentication`,
      beside: 'authentication',
      help: 'How the answers of this server are authenticated. Default: Disabled.',
      scope: 'peer',
      cli: `NTP Server ${index} Authentication`,
      guide: ['PSI-15'],
    }),
    number(1, 65_534, 1, {
      key: `ntpServer${index}KeyId`,
      label: `NTP server ${index} key ID`,
      help: 'The number of the key that both sides know. Range: 1 to 65534. Default: 1.',
      scope: 'peer',
      cli: `NTP Server ${index} KeyId`,
      visibleWhen: symmetric,
    }),
    choice(['SHA1', 'MD5'], {
      key: `ntpServer${index}Hash`,
      label: `NTP server ${index} hash method`,
      help: 'How the key is hashed. Default: SHA1.',
      scope: 'peer',
      cli: `NTP Server ${index} Hash`,
      visibleWhen: symmetric,
    }),
    text('secret', 64, {
      key: `ntpServer${index}PassPhrase`,
      label: `NTP server ${index} pass phrase`,
      help: 'The key itself; leave it blank to keep the one there is.',
      scope: 'peer',
      visibleWhen: symmetric,
    }),
  ]
}

/** System > Time. */
export const definition: SettingsPageDefinition = {
  id: 'time',
  title: 'Time',
  sections: [
    {
      title: 'NTP servers',
      fields: [1, 2, 3, 4, 5].flatMap(ntpServer),
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
