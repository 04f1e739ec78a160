import { DEFAULT_ZONE_TYPE } from '#contract/lists/configuration/zones/zones'
import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import type { Expressway } from '../ground/world'
import { nameOf } from '../machine/network/read'
import { setting, textInForce, textSetting } from '../machine/settings/read'
import { zonesOf } from '../machine/zones/zone-fields'
import type { AlarmDefinition, OwnAlarmDefinition } from './definition'

/** A setting that advanced account security mode does not put up with. */
type Demand = Pick<AlarmDefinition, 'key' | 'number' | 'title'> & {
  readonly description: string
  readonly isBroken: (expressway: Expressway) => boolean
  readonly action: MenuLink
}

const administration = (label: string): MenuLink => ({ label, path: pages.administration })
const externalManager = (label: string): MenuLink => ({ label, path: pages.externalManager })

const has = (id: string, value: string | number) => (expressway: Expressway) =>
  setting(expressway, id) === value

const usesDirectory = (expressway: Expressway) =>
  textSetting(expressway, 'ldap-configuration.administratorAuthenticationSource') !== 'Local only'

/** The alarms that stand only while the mode is in force (console facts, 1.8). */
const demands: readonly Demand[] = [
  {
    key: 'per-account-session-limit-required',
    number: '40011',
    title: 'Per-account session limit required',
    description: 'A per-account session limit is required in advanced account security mode',
    isBroken: has('administration.perAccountSessionLimit', 0),
    action: administration('Set a per-account session limit'),
  },
  {
    key: 'external-manager-uses-http',
    number: '40012',
    title: 'External manager connection is using HTTP',
    description:
      'The connection to the external manager should be encrypted in advanced account security mode',
    isBroken: (expressway) =>
      textSetting(expressway, 'external-manager.address') !== '' &&
      textSetting(expressway, 'external-manager.protocol') === 'HTTP',
    action: externalManager('Use HTTPS for the external manager'),
  },
  {
    key: 'client-certificates-not-validated',
    number: '40013',
    title: 'HTTPS client certificate validation disabled',
    description: 'Browsers should present a certificate in advanced account security mode',
    isBroken: has('administration.clientCertificateSecurity', 'Not required'),
    action: administration('Turn on client certificate-based security'),
  },
  {
    key: 'time-out-required',
    number: '40014',
    title: 'Time out period required',
    description: 'Sessions should time out in advanced account security mode',
    isBroken: has('administration.sessionTimeOut', 0),
    action: administration('Set a session time out'),
  },
  {
    key: 'system-session-limit-required',
    number: '40015',
    title: 'System session limit required',
    description: 'A system session limit is required in advanced account security mode',
    isBroken: has('administration.systemSessionLimit', 0),
    action: administration('Set a system session limit'),
  },
  {
    key: 'login-directory-not-encrypted',
    number: '40016',
    title: 'Encryption required',
    description: 'The connection to the LDAP server should be encrypted in advanced account security mode',
    isBroken: (expressway) =>
      usesDirectory(expressway) && textSetting(expressway, 'ldap-configuration.encryption') === 'Off',
    action: { label: 'Encrypt the connection to the LDAP server', path: pages.ldap },
  },
  {
    key: 'incident-reporting-enabled',
    number: '40017',
    title: 'Incident reporting enabled',
    description: 'Incident reporting should not be used in advanced account security mode',
    isBroken: has('incident-reporting.sendingMode', 'On'),
    action: {
      label: 'Turn incident reporting off',
      path: pages.incidentReporting,
    },
  },
  {
    key: 'external-manager-not-verified',
    number: '40019',
    title: 'External manager has certificate checking disabled',
    description:
      'The certificate of the external manager should be checked in advanced account security mode',
    isBroken: (expressway) =>
      textSetting(expressway, 'external-manager.address') !== '' &&
      textSetting(expressway, 'external-manager.certificateVerificationMode') === 'Off',
    action: externalManager('Check the certificate of the external manager'),
  },
  {
    key: 'remote-logging-enabled',
    number: '40021',
    title: 'Remote logging enabled',
    description: 'Logs should not leave the system in advanced account security mode',
    isBroken: (expressway) =>
      [1, 2, 3, 4].some((index) => textSetting(expressway, `logging.server${index}Address`) !== ''),
    action: { label: 'Remove the remote syslog servers', path: pages.logging },
  },
  {
    key: 'login-directory-revocation-unchecked',
    number: '40024',
    title: 'CRL checking required',
    description:
      'Certificates of the LDAP server should be looked up in revocation lists in advanced account security mode',
    isBroken: (expressway) =>
      usesDirectory(expressway) && textSetting(expressway, 'ldap-configuration.crlChecking') === 'None',
    action: { label: 'Turn on CRL checking for the LDAP server', path: pages.ldap },
  },
  {
    key: 'snmp-enabled',
    number: '40025',
    title: 'SNMP enabled',
    description: 'SNMP should not be used in advanced account security mode',
    isBroken: (expressway) => textInForce(expressway, 'snmp.mode') !== 'Disabled',
    action: { label: 'Disable SNMP', path: pages.snmp },
  },
]

/** What signals in the clear although only certified cryptography may be used. */
function clearSignaling(expressway: Expressway): string[] {
  const transports = ['udp', 'tcp'].filter((name) => textSetting(expressway, `sip.${name}Mode`) === 'On')
  const zones = zonesOf(expressway).filter(
    ({ values }) =>
      values['type'] !== DEFAULT_ZONE_TYPE && values['sipMode'] === 'On' && values['sipTransport'] !== 'TLS',
  )
  return [
    ...transports.map((name) => `SIP ${name.toUpperCase()} mode is On`),
    ...zones.map(({ values }) => `the zone ${values['name']} uses ${values['sipTransport']}`),
  ]
}

/** Alarms of Maintenance > Advanced security: each stands while a mode is in force and a setting contradicts it. */
export const securityAlarms: readonly OwnAlarmDefinition[] = [
  ...demands.map(
    ({ isBroken, ...rest }): OwnAlarmDefinition => ({
      ...rest,
      severity: 'Warning',
      raisedWhen: (expressway) =>
        textInForce(expressway, 'advanced-security.advancedAccountSecurityMode') === 'On' &&
        isBroken(expressway),
      because: (expressway) => `${rest.description}, which is in force on ${nameOf(expressway)}.`,
    }),
  ),
  {
    key: 'fips-restriction',
    number: '40042',
    title: 'FIPS140-2 compliance restriction',
    description: 'Some SIP configuration is not using TLS',
    severity: 'Warning',
    action: { label: 'Use TLS for SIP', path: pages.sip },
    raisedWhen: (expressway) =>
      textInForce(expressway, 'advanced-security.fipsMode') === 'On' && clearSignaling(expressway).length > 0,
    because: (expressway) =>
      `FIPS140-2 cryptographic mode is On on ${nameOf(expressway)}, and some of it is not encrypted: ${clearSignaling(expressway).join('; ')}.`,
  },
]
