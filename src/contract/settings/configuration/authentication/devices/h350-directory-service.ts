import { choice, onOff, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'
import { ldapBindFields, ldapServerFields } from '#contract/settings/ldap-server'

const inUse = { key: 'mode', is: ['On'] } as const

/** Configuration > Authentication > Devices > H.350 directory service. */
export const definition: SettingsPageDefinition = {
  id: 'h350-directory-service',
  title: 'H.350 directory service',
  sections: [
    {
      title: 'Configuration',
      fields: [
        onOff('Off', {
          key: 'mode',
          label: 'H.350 device authentication',
          help: 'Whether devices are checked against an H.350 directory. Default: Off.',
          scope: 'cluster',
          cli: 'Authentication H350 Mode',
        }),
        choice(['H.350 directory', 'Combined', 'Endpoint'], {
          key: 'aliasOrigin',
          label: 'Source of aliases for registration',
          help: 'Which aliases a device registers with: those of the directory, its own, or both. Default: H.350 directory.',
          scope: 'cluster',
          cli: 'Authentication H350 AliasOrigin',
          visibleWhen: inUse,
        }),
      ],
    },
    {
      title: 'LDAP server configuration',
      fields: [
        ...ldapServerFields(
          {
            addressResolution: 'Authentication H350 LdapServerAddressResolution',
            address: 'Authentication H350 LdapServerAddress',
            port: 'Authentication H350 LdapServerPort',
            encryption: 'Authentication H350 LdapEncryption',
          },
          inUse,
        ),
      ],
    },
    {
      title: 'Authentication configuration',
      fields: [
        ...ldapBindFields(
          {
            bindDn: 'Authentication H350 BindUserDn',
            bindPassword: 'Authentication H350 BindPassword',
            sasl: 'Authentication H350 BindSaslMode',
          },
          60,
          inUse,
        ),
      ],
    },
    {
      title: 'Directory configuration',
      fields: [
        text('plain', 500, {
          key: 'baseDnForDevices',
          label: 'Base DN for devices',
          help: 'Where in the directory devices are searched for.',
          scope: 'cluster',
          cli: 'Authentication H350 DirectoryBaseDn',
          visibleWhen: inUse,
        }),
      ],
    },
  ],
}
