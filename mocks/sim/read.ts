/** What others may ask of a world. Everything here takes plain data, gives plain data and changes nothing. */
export { alarmDefinition } from './alarms/catalogue'
export { alarmsOf, alarmsPage, hasAlarm, unacknowledgedAlarms } from './alarms/read'
export { callsOf } from './calls/read'
export { revocationListsPage, serverCertificatePage, trustedCertificatesPage } from './certificates/pages'
export {
  contactsOf,
  designatedPrimary,
  filledRows,
  inContact,
  isClustered,
  isPrimary,
  isSubordinate,
  linked,
  membersOf,
  ownRow,
  sameClustering,
} from './clustering/read'
export { clusteringStatus, databaseState } from './clustering/status'
export { queryDns } from './dns/query'
export { answeringDnsServers, dnsServersOf, lookUp, lookupFailure, machineAt } from './dns/read'
export { activeFirewallRules } from './firewall/read'
export { keysForUnit } from './licences/keys-for-unit'
export { platforms } from './licences/platforms'
export { featuresOf, optionKeysStatus, poolOf } from './licences/read'
export { brokenCondition, lookAtRow, otherRows } from './links/read'
export { clusterPeersInZone, zoneAddresses } from './lists/notes'
export { networkLog } from './logs/network-log'
export { pingAnswer } from './network/ping'
export { addressOf, fqdnOf, hostOf, interfacesOf, nameOf, ownersOf } from './network/read'
export { frameOf } from './pages/frame'
export { overviewOf } from './pages/overview'
export { expresswayAt, expresswayNamed, reachability } from './pages/reachability'
export { listAnswer, settingsPageAnswer } from './pages/settings'
export { ethernetStatus, findMeAccountsPage, identityOf, zonesStatus } from './pages/system'
export { callsPage, registrationsPage, restartOptionsPage } from './pages/traffic'
export { whyAlarm, whyRow } from './pages/why'
export { worldSummary } from './pages/world-summary'
export { restartingAnswer } from './power/read'
export { blockedAddresses } from './protection/read'
export { registrationCount, registrationLoad, registrationsOf } from './registrations/read'
export { replicatedDifferences, synchronizationTimes } from './replication/read'
export {
  hasPeers,
  inForce,
  numberSetting,
  peerRows,
  setting,
  textInForce,
  textSetting,
  valuesOf,
} from './settings/read'
export { timeState, timeStatus } from './time/read'
export { externalManagerStatus } from './tms/read'
export { systemInformation, upgradeStatus } from './upgrade/read'
export { terminalSession, webSession } from './users/read'
export { administratorSessions } from './users/sessions'
