import type { MenuLink, MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import type { Cure } from '#contract/wire/why'
import type { Expressway, World } from '../ground/world'
import { onCommandLine } from '../machine/cures/read'
import { missingLinkNames } from '../machine/defaults/default-links'
import { dnsServersOf } from '../machine/dns/read'
import { ethernetStatus } from '../machine/network/ethernet'
import { nameOf } from '../machine/network/read'
import { designatedPrimary, isSubordinate } from '../machine/peers/read'
import { textInForce, textSetting } from '../machine/settings/read'
import { ntpServersOf } from '../machine/time/read'
import { zonesOf } from '../machine/zones/zone-fields'
import { takeNextCopy } from './cluster-cures'
import type { AlarmDefinition, OwnAlarmDefinition } from './definition'

/** Settings that do not go together; the alarm falls when they do. */
type Warning = Pick<AlarmDefinition, 'key' | 'number' | 'description' | 'because' | 'cure'> & {
  readonly title?: string
  readonly action: MenuLink
  readonly isWrong: (expressway: Expressway) => boolean
  readonly guide?: string
}

/** Links are replicated: the primary makes them anew, and a peer that alone lacks one gets it with the next copy. */
function mendLink(expressway: Expressway, world: World, name: string): Cure {
  const primary = isSubordinate(world, expressway) ? designatedPrimary(world, expressway) : undefined
  return primary && !missingLinkNames(primary).includes(name)
    ? takeNextCopy(expressway, world)
    : onCommandLine(world, primary ?? expressway, 'xCommand DefaultLinksAdd')
}

/** A default link that is not there: calls between its ends find no way (ADD-50). */
const linkWarning = (number: string, name: string, ends: string): Warning => ({
  key: `link-missing-${number}`,
  number,
  description: `There is no link between the ${ends}`,
  action: { label: 'Configure the default links', path: pages.bandwidthLinks },
  // Who is taking the primary's configuration has deleted its own for a moment (TRB-07).
  isWrong: (expressway) =>
    expressway.replication.forcedAt === null && missingLinkNames(expressway).includes(name),
  because: (expressway) => `The default link ${name} is missing on ${nameOf(expressway)}.`,
  cure: (expressway, world) => mendLink(expressway, world, name),
  guide: 'ADD-50',
})

const usesBoth = (expressway: Expressway) => textInForce(expressway, 'ip.ipProtocol') === 'Both'

/** An address that both IP versions need and one of them lacks. */
const addressWarning = (number: string, what: string, id: string, absent: string): Warning => ({
  key: `ip-mismatch-${number}`,
  number,
  title: 'IP configuration mismatch',
  description: `IP protocol is set to Both, but the system has no ${what}`,
  action: { label: 'Configure the IP settings', path: pages.ip },
  isWrong: (expressway) => usesBoth(expressway) && textInForce(expressway, id) === absent,
  because: () => `IP protocol is Both and the ${what} is not configured.`,
})

const directory = (expressway: Expressway, key: string) =>
  textSetting(expressway, `active-directory-service.${key}`)

/** What the connection to Active Directory needs, or is better off with. */
const directoryWarning = (
  number: string,
  what: string,
  isWrong: (expressway: Expressway) => boolean,
  path: MenuPath = pages.activeDirectory,
): Warning => ({
  key: `active-directory-${number}`,
  number,
  description: `Connect to Active Directory Service is On, but ${what}`,
  action: { label: 'Check the settings for Active Directory', path },
  isWrong: (expressway) => directory(expressway, 'connect') === 'On' && isWrong(expressway),
  because: () => `Devices are checked against Active Directory, but ${what}.`,
})

/** Numbers from the console facts, 1.5, 1.7 and 1.9. */
const warnings: readonly Warning[] = [
  addressWarning('25003', 'IPv4 address', 'ip.lan1Ipv4Address', ''),
  addressWarning('25004', 'IPv4 gateway', 'ip.ipv4Gateway', '127.0.0.1'),
  addressWarning('25013', 'IPv6 gateway', 'ip.ipv6Gateway', ''),
  addressWarning('25014', 'IPv6 address', 'ip.lan1Ipv6Address', ''),
  {
    key: 'ethernet-speed',
    number: '25016',
    title: 'Ethernet speed not recommended',
    description: 'An interface has negotiated another speed than 1000 or 100 Mb/s full duplex',
    action: { label: 'Configure the Ethernet speed', path: pages.ethernet },
    isWrong: (expressway) => ethernetStatus(expressway).interfaces.some(({ valid }) => !valid),
    because: (expressway) =>
      ethernetStatus(expressway)
        .interfaces.filter(({ valid }) => !valid)
        .map(({ name, speed }) => `${name} runs at ${speed}.`)
        .join(' '),
    guide: 'CRE-16',
  },
  directoryWarning(
    '35001',
    'there is no system host name',
    (expressway) => textSetting(expressway, 'dns.systemHostName') === '',
    pages.dns,
  ),
  directoryWarning(
    '35002',
    'there is no NTP server',
    (expressway) => ntpServersOf(expressway).length === 0,
    pages.time,
  ),
  directoryWarning(
    '35003',
    'there is no DNS server',
    (expressway) => dnsServersOf(expressway).length === 0,
    pages.dns,
  ),
  directoryWarning(
    '35005',
    'there is no AD domain',
    (expressway) => directory(expressway, 'adDomain') === '',
  ),
  directoryWarning(
    '35007',
    'SPNEGO is disabled',
    (expressway) => directory(expressway, 'spnego') === 'Disabled',
  ),
  directoryWarning(
    '35008',
    'there is no short domain name',
    (expressway) => directory(expressway, 'shortDomainName') === '',
  ),
  linkWarning('45002', 'DefaultSZtoDefaultZ', 'Default Subzone and the Default Zone'),
  linkWarning('45006', 'DefaultSZtoClusterSZ', 'Default Subzone and the Cluster Subzone'),
  linkWarning('45007', 'DefaultSZtoTraversalSZ', 'Default Subzone and the Traversal Subzone'),
  linkWarning('45008', 'TraversalSZtoDefaultZ', 'Traversal Subzone and the Default Zone'),
  {
    key: 'no-call-protocol',
    number: '45003',
    description: 'H.323 and SIP are both Off: no calls can be made',
    action: { label: 'Turn on H.323 or SIP', path: pages.sip },
    isWrong: (expressway) =>
      textSetting(expressway, 'h323.mode') === 'Off' && textSetting(expressway, 'sip.mode') === 'Off',
    because: () => 'H.323 mode and SIP mode are both Off.',
  },
  {
    key: 'zone-media-encryption',
    number: '45016',
    description: 'Media encryption is in use in a zone without TLS',
    action: { label: 'Use TLS in the zone, or no media encryption', path: pages.zones },
    isWrong: (expressway) => clearZones(expressway).length > 0,
    because: (expressway) =>
      `The keys of the media would travel in the clear: ${clearZones(expressway).join(', ')}.`,
  },
]

/** Zones that encrypt media and signal without TLS. */
function clearZones(expressway: Expressway): string[] {
  return zonesOf(expressway)
    .filter(
      ({ values }) =>
        values['sipMode'] === 'On' &&
        ['UDP', 'TCP'].includes(String(values['sipTransport'])) &&
        ['Force encrypted', 'Best effort'].includes(String(values['mediaEncryptionMode'])),
    )
    .map(({ values }) => String(values['name']))
}

/** Alarms of settings that contradict each other. */
export const configurationAlarms: readonly OwnAlarmDefinition[] = warnings.map(
  ({ isWrong, title = 'Configuration warning', ...rest }) => ({
    ...rest,
    title,
    severity: 'Warning',
    raisedWhen: isWrong,
  }),
)
