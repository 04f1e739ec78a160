import type { Topic, TopicAnswer } from '#contract/wire/topics'
import { alarmsPage } from '../alarms/read'
import { externalManagerStatus } from '../around/tms/read'
import { clusteringStatus } from '../cluster/clustering/status'
import { networkLog } from '../ground/logs/network-log'
import type { LogEntry } from '../ground/state/logs'
import type { Expressway, World } from '../ground/world'
import { advancedSecurityStatus } from '../machine/advanced-security/read'
import {
  revocationListsPage,
  serverCertificatePage,
  trustedCertificatesPage,
} from '../machine/certificates/pages'
import { directoryStatus } from '../machine/directory/read'
import { activeFirewallRules, firewallStatus } from '../machine/firewall/read'
import { ethernetStatus } from '../machine/network/ethernet'
import { blockedAddresses } from '../machine/protection/read'
import { timeStatus } from '../machine/time/read'
import { systemInformation, upgradeStatus } from '../machine/upgrade/read'
import { administratorSessions } from '../machine/users/sessions'
import { optionKeysStatus } from '../traffic/licence-pool/read'
import { registrationLoad } from '../traffic/registrations/read'
import { linksStatus, localZone, pipesStatus } from './bandwidth'
import {
  conferenceFactoryFacts,
  hardwareFacts,
  ipFacts,
  microsoftInteroperabilityFacts,
  provisioningFacts,
  unifiedCommunicationsFacts,
} from './facts'
import { callHistory, registrationHistory, searchHistory } from './history'
import { overviewOf } from './overview'
import { policyServicesStatus } from './policy-services'
import { portUsage } from './port-usage'
import { findMeAccountsPage, identityOf } from './system'
import { callsPage, registrationAliases, registrationsPage, restartOptionsPage } from './traffic'
import { zonesStatus } from './zones'

type Answers = { readonly [T in Topic]: (world: World, expressway: Expressway) => TopicAnswer<T> }

const newestFirst = (entries: readonly LogEntry[]) => ({ rows: [...entries].reverse() })

/** What a machine answers to each status topic; the frame and the sign-in page stand apart. */
export const topicAnswers: Answers = {
  overview: overviewOf,
  alarms: alarmsPage,
  'event-log': (_world, { eventLog }) => newestFirst(eventLog),
  'configuration-log': (_world, { configurationLog }) => newestFirst(configurationLog),
  'network-log': (_world, expressway) => newestFirst(networkLog(expressway)),
  calls: callsPage,
  registrations: registrationsPage,
  'call-history': callHistory,
  'search-history': searchHistory,
  'registration-aliases': registrationAliases,
  'registration-history': registrationHistory,
  'local-zone': localZone,
  links: linksStatus,
  pipes: pipesStatus,
  'policy-services': policyServicesStatus,
  'port-usage': portUsage,
  ip: ipFacts,
  hardware: hardwareFacts,
  'unified-communications': unifiedCommunicationsFacts,
  'conference-factory': conferenceFactoryFacts,
  'microsoft-interoperability': microsoftInteroperabilityFacts,
  'provisioning-services': provisioningFacts,
  'findme-accounts': (_world, expressway) => findMeAccountsPage(expressway),
  clustering: clusteringStatus,
  time: timeStatus,
  identity: (_world, expressway) => identityOf(expressway),
  ethernet: (_world, expressway) => ethernetStatus(expressway),
  'external-manager': externalManagerStatus,
  'ldap-configuration': directoryStatus,
  'active-firewall-rules': (_world, expressway) => activeFirewallRules(expressway),
  'firewall-rules': (_world, expressway) => firewallStatus(expressway),
  'advanced-security': (_world, expressway) => advancedSecurityStatus(expressway),
  'blocked-addresses': blockedAddresses,
  'administrator-sessions': administratorSessions,
  zones: zonesStatus,
  'registration-load': registrationLoad,
  'option-keys': optionKeysStatus,
  'restart-options': restartOptionsPage,
  'system-information': systemInformation,
  upgrade: upgradeStatus,
  'trusted-ca-certificate': trustedCertificatesPage,
  'server-certificate': serverCertificatePage,
  'crl-management': revocationListsPage,
  'diagnostic-log': (_world, { diagnosticLog }) => ({ log: diagnosticLog }),
  snapshots: (_world, { snapshots }) => ({ rows: snapshots }),
  backups: (_world, { backups }) => ({ rows: backups }),
}
