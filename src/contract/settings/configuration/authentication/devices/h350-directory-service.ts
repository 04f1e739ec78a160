import { choice, number, onOff, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

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
        choice(['Address record', 'SRV record'], {
          key: 'serverAddressResolution',
          label: 'FQDN address resolution',
          help: 'How the name of the server is looked up. Default: Address record.',
          scope: 'cluster',
          cli: 'Authentication H350 LdapServerAddressResolution',
          visibleWhen: inUse,
        }),
        text('address', 128, {
          key: 'serverAddress',
          label: 'Server address',
          help: 'IP address or FQDN of the directory.',
          scope: 'cluster',
          cli: 'Authentication H350 LdapServerAddress',
          visibleWhen: inUse,
        }),
        number(1, 65_534, 389, {
          key: 'serverPort',
          label: 'Port',
          help: 'The port at which the directory listens. Range: 1 to 65534. Default: 389.',
          scope: 'cluster',
          cli: 'Authentication H350 LdapServerPort',
          visibleWhen: inUse,
        }),
        choice(['TLS', 'Off'], {
          key: 'encryption',
          label: 'Encryption',
          help: 'Whether the connection to the directory is encrypted. Default: TLS.',
          scope: 'cluster',
          cli: 'Authentication H350 LdapEncryption',
          visibleWhen: inUse,
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
          cli: 'Authentication H350 BindUserDn',
          visibleWhen: inUse,
        }),
        text('secret', 60, {
          key: 'bindPassword',
          label: 'Bind password',
          help: 'The password that goes with it. Left blank, it stays as it is.',
          scope: 'cluster',
          cli: 'Authentication H350 BindPassword',
          visibleWhen: inUse,
        }),
        choice(['DIGEST-MD5', 'None'], {
          key: 'sasl',
          label: 'SASL',
          help: 'The mechanism with which this system signs in. Default: DIGEST-MD5.',
          scope: 'cluster',
          cli: 'Authentication H350 BindSaslMode',
          visibleWhen: inUse,
        }),
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
