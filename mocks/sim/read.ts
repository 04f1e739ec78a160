/** What others may ask of a world. Everything here takes plain data, gives plain data and changes nothing. */
export { alarmDefinition } from './alarms/catalogue'
export { alarmsOf, alarmsPage, hasAlarm, unacknowledgedAlarms } from './alarms/read'
export { callsOf } from './calls/read'
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
export { answeringDnsServers, dnsServersOf, lookUp, lookupFailure, machineAt } from './dns/read'
export { platforms } from './licences/platforms'
export { featuresOf, optionKeysStatus, poolOf } from './licences/read'
export { brokenCondition, lookAtRow, otherRows } from './links/read'
export { clusterPeersInZone, zoneAddresses } from './lists/notes'
export { addressOf, fqdnOf, hostOf, interfacesOf, nameOf, ownersOf } from './network/read'
export { frameOf } from './pages/frame'
export { overviewOf } from './pages/overview'
export { expresswayAt, expresswayNamed, reachability } from './pages/reachability'
export { listAnswer, settingsPageAnswer } from './pages/settings'
export { ethernetStatus, findMeAccountsPage, identityOf, zonesStatus } from './pages/system'
export { callsPage, registrationsPage, restartOptionsPage } from './pages/traffic'
export { whyAlarm, whyRow } from './pages/why'
export { worldSummary } from './pages/world-summary'
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
export { terminalSession, webSession } from './users/read'
