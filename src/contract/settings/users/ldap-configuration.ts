import { choice, number, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

const remote = { key: 'administratorAuthenticationSource', is: ['Remote only', 'Both'] } as const

/** Users > LDAP configuration. A level-2 reset takes it away with the other cluster-wide settings (ADD-51). */
export const definition: SettingsPageDefinition = {
  id: 'ldap-configuration',
  title: 'LDAP configuration',
  sections: [
    {
      title: 'Remote account authentication',
      fields: [
        choice(['Local only', 'Remote only', 'Both'], {
          key: 'administratorAuthenticationSource',
          label: 'Administrator authentication source',
          help: 'Where the accounts of administrators are looked up: here, in a directory, or first there and then here. Default: Local only.',
          scope: 'cluster',
          cli: 'Login Source Administrator',
          guide: ['ADD-51'],
        }),
      ],
    },
    {
      title: 'LDAP server configuration',
      fields: [
        choice(['Address record', 'SRV record'], {
          key: 'serverAddressResolution',
          label: 'FQDN address resolution',
          help: 'How the name of the server is looked up. Default: Address record.',
          scope: 'cluster',
          cli: 'Login Remote LDAP Server FQDNResolution',
          visibleWhen: remote,
        }),
        text('address', 128, {
          key: 'serverAddress',
          label: 'Server address',
          help: 'IP address or FQDN of the directory.',
          scope: 'cluster',
          cli: 'Login Remote LDAP Server Address',
          visibleWhen: remote,
        }),
        number(1, 65_534, 389, {
          key: 'serverPort',
          label: 'Port',
          help: 'The port at which the directory listens. Range: 1 to 65534. Default: 389.',
          scope: 'cluster',
          cli: 'Login Remote LDAP Server Port',
          visibleWhen: remote,
        }),
        choice(['TLS', 'Off'], {
          key: 'encryption',
          label: 'Encryption',
          help: 'Whether the connection to the directory is encrypted. Default: TLS.',
          scope: 'cluster',
          cli: 'Login Remote LDAP Encryption',
          visibleWhen: remote,
        }),
        choice(['None', 'Peer', 'All'], {
          key: 'crlChecking',
          label: 'Certificate revocation list (CRL) checking',
          help: 'Whose certificates are looked up in revocation lists: none, that of the directory, or all of its chain. Default: None.',
          scope: 'cluster',
          cli: 'Login Remote LDAP CRLCheck',
          visibleWhen: remote,
        }),
      ],
    },
    {
      title: 'Authentication configuration',
      fields: [
        text('plain', 500, {
          key: 'bindDn',
          label: 'Bind DN',
          help: 'The distinguished name with which this system signs in at the directory.',
          scope: 'cluster',
          cli: 'Login Remote LDAP VCS BindDN',
          visibleWhen: remote,
        }),
        text('secret', 122, {
          key: 'bindPassword',
          label: 'Bind password',
          help: 'The password that goes with it. Left blank, it stays as it is.',
          scope: 'cluster',
          cli: 'Login Remote LDAP VCS BindPassword',
          visibleWhen: remote,
        }),
        choice(['DIGEST-MD5', 'None'], {
          key: 'sasl',
          label: 'SASL',
          help: 'The mechanism with which this system signs in. Default: DIGEST-MD5.',
          scope: 'cluster',
          cli: 'Login Remote LDAP SASL',
          visibleWhen: remote,
        }),
        text('plain', 255, {
          key: 'bindUsername',
          label: 'Bind username',
          help: 'The name of the account, as the mechanism above needs it.',
          scope: 'cluster',
          cli: 'Login Remote LDAP VCS BindUsername',
          visibleWhen: remote,
        }),
      ],
    },
    {
      title: 'Directory configuration',
      fields: [
        text('plain', 500, {
          key: 'baseDnForAccounts',
          label: 'Base DN for accounts',
          help: 'Where in the directory accounts are searched for.',
          scope: 'cluster',
          cli: 'Login Remote LDAP BaseDN Accounts',
          visibleWhen: remote,
        }),
        text('plain', 500, {
          key: 'baseDnForGroups',
          label: 'Base DN for groups',
          help: 'Where in the directory groups are searched for. Blank: where the accounts are.',
          scope: 'cluster',
          cli: 'Login Remote LDAP BaseDN Groups',
          visibleWhen: remote,
        }),
      ],
    },
  ],
}
