import { pages } from '#contract/pages'
import { asksDirectory, isDirectoryAddressBlank, lacksDirectoryAuthority } from '../machine/directory/read'
import { insecureAccounts } from '../machine/users/insecure-accounts'
import type { AlarmDefinition } from './definition'

/** Alarms of the accounts of administrators and of where they are looked up (console facts, 1.7 and 1.8). */
export const accountAlarms: readonly AlarmDefinition[] = [
  {
    key: 'ldap-configuration-required',
    number: '35004',
    title: 'LDAP configuration required',
    description: 'Administrators are to be looked up in a directory, but no address of one is configured',
    severity: 'Warning',
    action: { label: 'Configure the LDAP server', path: pages.ldap },
    raisedWhen: (expressway) => asksDirectory(expressway) && isDirectoryAddressBlank(expressway),
    because: () =>
      'The Administrator authentication source asks a directory, and Server address is blank. Enter the address, or set the source to Local only.',
    guide: 'ADD-51',
  },
  {
    key: 'ldap-authority-missing',
    number: '40029',
    title: 'LDAP server CA certificate is missing',
    description:
      'The connection to the directory is encrypted, and no trusted authority vouches for the directory',
    severity: 'Warning',
    action: {
      label: 'Add the authority to the trusted CA list',
      path: pages.trustedCertificates,
    },
    raisedWhen: (expressway, world) => lacksDirectoryAuthority(world, expressway),
    because: () =>
      'Encryption on Users > LDAP configuration is TLS, and the trusted CA list of this system has no authority that has signed the certificate of the directory.',
  },
  {
    key: 'insecure-password',
    number: '40018',
    title: 'Insecure password in use',
    description: (expressway) =>
      `Strict passwords are enforced, and older ones do not meet the rules: ${namesOf(expressway)}`,
    severity: 'Warning',
    action: { label: 'Change the passwords of these accounts', path: pages.administrators },
    raisedWhen: (expressway) => insecureAccounts(expressway).length > 0,
    because: (expressway) =>
      insecureAccounts(expressway)
        .map(({ name, lacking }) => `The password of ${name} does not have ${lacking.join(', ')}.`)
        .join(' '),
  },
]

const namesOf = (expressway: Parameters<typeof insecureAccounts>[0]) =>
  insecureAccounts(expressway)
    .map(({ name }) => name)
    .join(', ')
