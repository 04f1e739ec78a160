import { choice, number, text } from '#contract/settings/build'
import type { FieldDefinition } from '#contract/settings/field'

type VisibleWhen = FieldDefinition['visibleWhen']

/** Where the directory is: of the accounts of administrators, or of the devices. `cli` names each on the command line. */
export function ldapServerFields(
  cli: Readonly<Record<'addressResolution' | 'address' | 'port' | 'encryption', string>>,
  visibleWhen: VisibleWhen,
): FieldDefinition[] {
  return [
    choice(['Address record', 'SRV record'], {
      key: 'serverAddressResolution',
      label: 'FQDN address resolution',
      help: 'How the name of the server is looked up. Default: Address record.',
      scope: 'cluster',
      cli: cli.addressResolution,
      visibleWhen,
    }),
    text('address', 128, {
      key: 'serverAddress',
      label: 'Server address',
      help: 'IP address or FQDN of the directory.',
      scope: 'cluster',
      cli: cli.address,
      visibleWhen,
    }),
    number(1, 65_534, 389, {
      key: 'serverPort',
      label: 'Port',
      help: 'The port at which the directory listens. Range: 1 to 65534. Default: 389.',
      scope: 'cluster',
      cli: cli.port,
      visibleWhen,
    }),
    choice(['TLS', 'Off'], {
      key: 'encryption',
      label: 'Encryption',
      help: 'Whether the connection to the directory is encrypted. Default: TLS.',
      scope: 'cluster',
      cli: cli.encryption,
      visibleWhen,
    }),
  ]
}

/** How this system signs in there. */
export function ldapBindFields(
  cli: Readonly<Record<'bindDn' | 'bindPassword' | 'sasl', string>>,
  passwordMax: number,
  visibleWhen: VisibleWhen,
): FieldDefinition[] {
  return [
    text('plain', 500, {
      key: 'bindDn',
      label: 'Bind DN',
      help: 'The distinguished name with which this system signs in at the directory.',
      scope: 'cluster',
      cli: cli.bindDn,
      visibleWhen,
    }),
    text('secret', passwordMax, {
      key: 'bindPassword',
      label: 'Bind password',
      help: 'The password that goes with it. Left blank, it stays as it is.',
      scope: 'cluster',
      cli: cli.bindPassword,
      visibleWhen,
    }),
    choice(['DIGEST-MD5', 'None'], {
      key: 'sasl',
      label: 'SASL',
      help: 'The mechanism with which this system signs in. Default: DIGEST-MD5.',
      scope: 'cluster',
      cli: cli.sasl,
      visibleWhen,
    }),
  ]
}
