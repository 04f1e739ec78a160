import { choice, text } from '#contract/settings/build'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'

const v3 = { key: 'mode', is: ['v3 secure SNMP', 'v3 plus TMS support'] } as const
const on = { key: 'mode', is: ['v3 secure SNMP', 'v3 plus TMS support', 'v2c'] } as const

/** What the product asks of both passwords. */
const PASSWORD_LENGTH_MIN = 8

const described = (key: string, label: string, preset: string, cli: string, help: string): FieldDefinition =>
  text('plain', 70, { key, label, help, preset, scope: 'peer', cli, visibleWhen: on, guide: ['PSI-17'] })

/** System > SNMP. All of it is peer-specific (PSI-17). Leaving Disabled needs a restart (TMS-03). */
export const definition: SettingsPageDefinition = {
  id: 'snmp',
  title: 'SNMP',
  sections: [
    {
      title: 'Configuration',
      fields: [
        choice(['Disabled', 'v3 secure SNMP', 'v3 plus TMS support', 'v2c'], {
          key: 'mode',
          label: 'SNMP mode',
          help: 'Whether management systems can read this system by SNMP. Cisco TMS needs v3 plus TMS support or v2c. Turning it on needs a restart. Default: Disabled.',
          scope: 'peer',
          restart: { Disabled: 'restart-snmp' },
          cli: 'SNMP Mode',
          guide: ['PSI-17', 'TMS-01', 'TMS-03'],
        }),
        described(
          'description',
          'Description',
          '',
          'SNMP Description',
          'What this system is called in SNMP. At most 70 characters.',
        ),
        text('plain', 16, {
          key: 'communityName',
          label: 'Community name',
          help: 'The community that readers must name. Cisco TMS uses public. At most 16 characters. Default: public.',
          preset: 'public',
          scope: 'peer',
          cli: 'SNMP CommunityName',
          visibleWhen: { key: 'mode', is: ['v2c', 'v3 plus TMS support'] },
          guide: ['PSI-17', 'TMS-02'],
        }),
        described(
          'systemContact',
          'System contact',
          'Administrator',
          'SNMP SystemContact',
          'Whom to ask about this system. Default: Administrator.',
        ),
        described('location', 'Location', '', 'SNMP SystemLocation', 'Where this system stands.'),
        text('plain', 70, {
          key: 'username',
          label: 'Username',
          help: 'The SNMP v3 user name.',
          scope: 'peer',
          cli: 'SNMP V3 UserName',
          visibleWhen: v3,
          guide: ['PSI-17'],
        }),
      ],
    },
    {
      title: 'v3 Authentication',
      fields: [
        choice(['On', 'Off'], {
          key: 'authenticationMode',
          label: 'Authentication mode',
          help: 'Whether readers must authenticate. Default: On.',
          scope: 'peer',
          cli: 'SNMP V3 AuthenticationMode',
          visibleWhen: v3,
        }),
        choice(['SHA', 'MD5'], {
          key: 'authenticationType',
          label: 'Authentication type',
          help: 'How the password is hashed. Default: SHA.',
          scope: 'peer',
          cli: 'SNMP V3 AuthenticationType',
          visibleWhen: v3,
        }),
        text('secret', 215, {
          key: 'authenticationPassword',
          label: 'Authentication password',
          help: `The password for authentication, of at least ${PASSWORD_LENGTH_MIN} characters; leave it blank to keep the one there is.`,
          minLength: PASSWORD_LENGTH_MIN,
          scope: 'peer',
          visibleWhen: v3,
        }),
      ],
    },
    {
      title: 'v3 Privacy',
      fields: [
        choice(['On', 'Off'], {
          key: 'privacyMode',
          label: 'Privacy mode',
          help: 'Whether messages are encrypted. Default: On.',
          scope: 'peer',
          cli: 'SNMP V3 PrivacyMode',
          visibleWhen: v3,
        }),
        choice(['AES'], {
          key: 'privacyType',
          label: 'Privacy type',
          help: 'How messages are encrypted. Default: AES.',
          scope: 'peer',
          cli: 'SNMP V3 PrivacyType',
          visibleWhen: v3,
        }),
        text('secret', 215, {
          key: 'privacyPassword',
          label: 'Privacy password',
          help: `The password for encryption, of at least ${PASSWORD_LENGTH_MIN} characters; leave it blank to keep the one there is.`,
          minLength: PASSWORD_LENGTH_MIN,
          scope: 'peer',
          visibleWhen: v3,
        }),
      ],
    },
  ],
}
