import type { LogEntry } from '../../sim/logs/state'
import {
  activeFirewallRules,
  administratorSessions,
  alarmsPage,
  blockedAddresses,
  callsPage,
  clusteringStatus,
  ethernetStatus,
  externalManagerStatus,
  findMeAccountsPage,
  identityOf,
  networkLog,
  optionKeysStatus,
  overviewOf,
  registrationLoad,
  registrationsPage,
  restartOptionsPage,
  revocationListsPage,
  serverCertificatePage,
  systemInformation,
  timeStatus,
  trustedCertificatesPage,
  upgradeStatus,
  zonesStatus,
} from '../../sim/read'
import type { Expressway, World } from '../../sim/world'
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
  'findme-accounts': { access: 'reader', read: (_world, expressway) => findMeAccountsPage(expressway) },
  clustering: { access: 'reader', read: clusteringStatus },
  time: { access: 'reader', read: timeStatus },
  identity: { access: 'reader', read: (_world, expressway) => identityOf(expressway) },
  ethernet: { access: 'reader', read: (_world, expressway) => ethernetStatus(expressway) },
  'external-manager': { access: 'reader', read: externalManagerStatus },
  'active-firewall-rules': {
    access: 'reader',
    read: (_world, expressway) => activeFirewallRules(expressway),
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
  snapshots: { access: 'reader', read: (_world, { snapshots }) => ({ rows: snapshots }) },
  backups: { access: 'reader', read: (_world, { backups }) => ({ rows: backups }) },
}
