import { choice, number, onOff, rows, text } from '#contract/settings/build'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'

const connected = { key: 'connect', is: ['On'] } as const

/** While servers of that kind are not found by DNS. */
const byAddress = (kind: 'dc' | 'kdc') => ({ key: `${kind}BySrv`, is: ['No'], and: connected }) as const

/** Whether servers of a kind are found by DNS, and where they are if not. */
function controllerAddresses(kind: 'dc' | 'kdc', label: string, words: string): FieldDefinition[] {
  const cli = `Authentication ADS ${kind.toUpperCase()}`
  return [
    choice(['Yes', 'No'], {
      key: `${kind}BySrv`,
      label: `Use DNS SRV lookup to obtain ${label} addresses`,
      help: `Whether the ${words}s are found by DNS. Default: Yes.`,
      scope: 'cluster',
      cli: `${cli} SRV Lookup`,
      visibleWhen: connected,
    }),
    ...rows(5, (index) =>
      text('address', 255, {
        key: `${kind}${index}Address`,
        label: `${label} address ${index}`,
        help: `Address of a ${words}.`,
        scope: 'cluster',
        cli: `${cli} ${index} Address`,
        visibleWhen: byAddress(kind),
      }),
    ),
  ]
}

/** Configuration > Authentication > Devices > Active Directory Service. Three fields are peer-specific (PSI-34). */
export const definition: SettingsPageDefinition = {
  id: 'active-directory-service',
  title: 'Active Directory Service',
  sections: [
    {
      title: 'Configuration',
      fields: [
        onOff('Off', {
          key: 'connect',
          label: 'Connect to Active Directory Service',
          help: 'Whether devices are checked against Active Directory. Default: Off.',
          scope: 'cluster',
          cli: 'Authentication ADS Mode',
          guide: ['PSI-35'],
        }),
        choice(['Auto', 'Off', 'On'], {
          key: 'ntlmProtocolChallenges',
          label: 'NTLM protocol challenges',
          help: 'Whether devices are challenged by NTLM. Default: Auto.',
          scope: 'cluster',
          cli: 'SIP Authentication NTLM Mode',
        }),
      ],
    },
    {
      title: 'Active Directory configuration',
      fields: [
        text('domain-name', 255, {
          key: 'adDomain',
          label: 'AD domain',
          help: 'The Active Directory domain.',
          scope: 'cluster',
          cli: 'Authentication ADS ADDomain',
          visibleWhen: connected,
          guide: ['PSI-35'],
        }),
        text('plain', 15, {
          key: 'shortDomainName',
          label: 'Short domain name',
          help: 'The short name of the domain. At most 15 characters.',
          scope: 'cluster',
          cli: 'Authentication ADS Workgroup',
          visibleWhen: connected,
        }),
        text('plain', 15, {
          key: 'netbiosMachineName',
          label: 'NetBIOS machine name (override)',
          help: 'The name under which this system joins the domain, when it is not the System host name. At most 15 characters.',
          scope: 'peer',
          cli: 'Authentication ADS MachineName',
          visibleWhen: connected,
          guide: ['PSI-34'],
        }),
        choice(['Auto', 'Enabled', 'Disabled'], {
          key: 'secureChannelMode',
          label: 'Secure channel mode',
          help: 'Whether the connection to the domain controller is secured. Default: Auto.',
          scope: 'cluster',
          cli: 'Authentication ADS SecureChannel',
          visibleWhen: connected,
        }),
        choice(['TLS', 'Off'], {
          key: 'encryption',
          label: 'Encryption',
          help: 'How the connection is encrypted. Default: TLS.',
          scope: 'cluster',
          cli: 'Authentication ADS Encryption',
          visibleWhen: connected,
        }),
        number(60, 3600, 300, {
          key: 'clockskew',
          label: 'Clockskew (seconds)',
          help: 'How far the clocks may be apart. Range: 60 to 3600. Default: 300.',
          scope: 'cluster',
          cli: 'Authentication ADS Clockskew',
          visibleWhen: connected,
        }),
        choice(['Enabled', 'Disabled'], {
          key: 'spnego',
          label: 'SPNEGO',
          help: 'Whether the way to authenticate is agreed on with the domain controller. Default: Enabled.',
          scope: 'cluster',
          cli: 'Authentication ADS SPNEGO',
          visibleWhen: connected,
        }),
      ],
    },
    {
      title: 'Domain Controller',
      fields: [...controllerAddresses('dc', 'Domain Controller', 'domain controller')],
    },
    {
      title: 'Kerberos Key Distribution Center',
      fields: [
        ...controllerAddresses('kdc', 'Kerberos Key Distribution Center', 'key distribution center'),
        ...rows(5, (index) =>
          number(1, 65_534, 88, {
            key: `kdc${index}Port`,
            label: `Kerberos Key Distribution Center port ${index}`,
            help: 'The port at which that center listens. Range: 1 to 65534. Default: 88.',
            scope: 'cluster',
            cli: `Authentication ADS KDC ${index} Port`,
            visibleWhen: byAddress('kdc'),
          }),
        ),
      ],
    },
    {
      title: 'Domain administrator credentials',
      fields: [
        text('plain', 255, {
          key: 'username',
          label: 'Username',
          help: 'An account that may join this system to the domain. Needed on each peer.',
          scope: 'peer',
          visibleWhen: connected,
          guide: ['PSI-34'],
        }),
        text('secret', 255, {
          key: 'password',
          label: 'Password',
          help: 'The password of that account; leave it blank to keep the one there is.',
          scope: 'peer',
          visibleWhen: connected,
          guide: ['PSI-34'],
        }),
      ],
    },
  ],
}
