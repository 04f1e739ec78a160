import { alarmsPage } from '../../sim/alarms/index'
import {
  callHistory,
  callsPage,
  conferenceFactoryFacts,
  findMeAccountsPage,
  hardwareFacts,
  identityOf,
  ipFacts,
  linksStatus,
  localZone,
  microsoftInteroperabilityFacts,
  overviewOf,
  pipesStatus,
  policyServicesStatus,
  portUsage,
  provisioningFacts,
  registrationAliases,
  registrationHistory,
  registrationsPage,
  restartOptionsPage,
  searchHistory,
  unifiedCommunicationsFacts,
  zonesStatus,
} from '../../sim/answers/index'
import { externalManagerStatus } from '../../sim/around/index'
import { clusteringStatus } from '../../sim/cluster/index'
import { type Expressway, type LogEntry, networkLog, type World } from '../../sim/ground/index'
import {
  activeFirewallRules,
  administratorSessions,
  advancedSecurityStatus,
  blockedAddresses,
  directoryStatus,
  ethernetStatus,
  firewallStatus,
  revocationListsPage,
  serverCertificatePage,
  systemInformation,
  timeStatus,
  trustedCertificatesPage,
  upgradeStatus,
} from '../../sim/machine/index'
import { optionKeysStatus, registrationLoad } from '../../sim/traffic/index'
import type { Access } from '../on-expressway'

type Topic = {
  readonly access: Access
  readonly read: (world: World, expressway: Expressway) => unknown
}

const newestFirst = (entries: readonly LogEntry[]) => ({ rows: [...entries].reverse() })

/** What `GET api/{host}/status/{topic}` answers, and who may ask; the frame and the sign-in page stand apart. */
export const topics: Record<string, Topic> = {
  overview: { access: 'auditor', read: overviewOf },
  alarms: { access: 'auditor', read: alarmsPage },
  'event-log': { access: 'auditor', read: (_world, { eventLog }) => newestFirst(eventLog) },
  'configuration-log': {
    access: 'auditor',
    read: (_world, { configurationLog }) => newestFirst(configurationLog),
  },
  'network-log': { access: 'auditor', read: (_world, expressway) => newestFirst(networkLog(expressway)) },
  calls: { access: 'reader', read: callsPage },
  registrations: { access: 'reader', read: registrationsPage },
  'call-history': { access: 'reader', read: callHistory },
  'search-history': { access: 'reader', read: searchHistory },
  'registration-aliases': { access: 'reader', read: registrationAliases },
  'registration-history': { access: 'reader', read: registrationHistory },
  'local-zone': { access: 'reader', read: localZone },
  links: { access: 'reader', read: linksStatus },
  pipes: { access: 'reader', read: pipesStatus },
  'policy-services': { access: 'reader', read: policyServicesStatus },
  'port-usage': { access: 'reader', read: portUsage },
  ip: { access: 'reader', read: ipFacts },
  hardware: { access: 'reader', read: hardwareFacts },
  'unified-communications': { access: 'reader', read: unifiedCommunicationsFacts },
  'conference-factory': { access: 'reader', read: conferenceFactoryFacts },
  'microsoft-interoperability': { access: 'reader', read: microsoftInteroperabilityFacts },
  'provisioning-services': { access: 'reader', read: provisioningFacts },
  'findme-accounts': { access: 'reader', read: (_world, expressway) => findMeAccountsPage(expressway) },
  clustering: { access: 'reader', read: clusteringStatus },
  time: { access: 'reader', read: timeStatus },
  identity: { access: 'reader', read: (_world, expressway) => identityOf(expressway) },
  ethernet: { access: 'reader', read: (_world, expressway) => ethernetStatus(expressway) },
  'external-manager': { access: 'reader', read: externalManagerStatus },
  'ldap-configuration': { access: 'reader', read: directoryStatus },
  'active-firewall-rules': {
    access: 'reader',
    read: (_world, expressway) => activeFirewallRules(expressway),
  },
  'firewall-rules': { access: 'reader', read: (_world, expressway) => firewallStatus(expressway) },
  'advanced-security': {
    access: 'reader',
    read: (_world, expressway) => advancedSecurityStatus(expressway),
  },
  'blocked-addresses': { access: 'reader', read: blockedAddresses },
  'administrator-sessions': { access: 'reader', read: administratorSessions },
  zones: { access: 'reader', read: zonesStatus },
  'registration-load': { access: 'reader', read: registrationLoad },
  'option-keys': { access: 'reader', read: optionKeysStatus },
  'restart-options': { access: 'reader', read: restartOptionsPage },
  'system-information': { access: 'reader', read: systemInformation },
  // A Read-only account does not get to that page (console facts, 3.15).
  upgrade: { access: 'writer', read: upgradeStatus },
  'trusted-ca-certificate': { access: 'reader', read: trustedCertificatesPage },
  'server-certificate': { access: 'reader', read: serverCertificatePage },
  'crl-management': { access: 'reader', read: revocationListsPage },
  'diagnostic-log': { access: 'reader', read: (_world, { diagnosticLog }) => ({ log: diagnosticLog }) },
  snapshots: { access: 'reader', read: (_world, { snapshots }) => ({ rows: snapshots }) },
  backups: { access: 'reader', read: (_world, { backups }) => ({ rows: backups }) },
}
