import { choice, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'
import { ldapBindFields, ldapServerFields } from '#contract/settings/ldap-server'

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
        ...ldapServerFields(
          {
            addressResolution: 'Login Remote LDAP Server FQDNResolution',
            address: 'Login Remote LDAP Server Address',
            port: 'Login Remote LDAP Server Port',
            encryption: 'Login Remote LDAP Encryption',
          },
          remote,
        ),
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
        ...ldapBindFields(
          {
            bindDn: 'Login Remote LDAP VCS BindDN',
            bindPassword: 'Login Remote LDAP VCS BindPassword',
            sasl: 'Login Remote LDAP SASL',
          },
          122,
          remote,
        ),
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
