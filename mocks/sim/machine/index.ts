/** One Expressway by itself: what is saved and in force, its network, its power, its users, its keys. */

export { backupFileName, backupOf } from './backups/backup'
export { noServerCertificate, peerFault } from './certificates/checks'
export { clientCertificateTest, secureTraversalTest } from './certificates/connection-tests'
export { namesIssuer } from './certificates/issue'
export { type Path, pathOf } from './certificates/path'
export { namesCarried, namesOf, presentedNames, validityAt } from './certificates/read'
export { isListOf } from './certificates/revocation'
export { hasDefaultLinks } from './defaults/default-links'
export { factoryFresh } from './defaults/factory-fresh'
export {
  type InstallQuestion,
  installProblem,
  installQuestions,
  isBeingReset,
} from './defaults/read'
export { asksDirectory } from './directory/read'
export { askDns, type DnsReply, keptAnswer } from './dns/ask'
export { callByServices } from './dns/call-services'
export { servicesInOrder } from './dns/choose'
export { longRotation, secondsKept } from './dns/lives'
export { inOrder, rewritten } from './dns/naptr'
export {
  answeringDnsServers,
  answeringOf,
  askFor,
  dnsServersOf,
  isUsualAnswered,
  leadsBack,
  lookUp,
  lookupFailure,
  machineAt,
  serversOf,
  servicesOf,
  viewOf,
} from './dns/read'
export { isAddress, recordsOf, serviceIn, usualView } from './dns/records'
export { addressesIn, resolve } from './dns/resolve'
export { pooledTypes } from './licences/key-kinds'
export { keysForUnit } from './licences/keys-for-unit'
export { platforms } from './licences/platforms'
export { featuresOf, ownLicences } from './licences/read'
export { optionKeyFor } from './licences/serial-check'
export { newItem } from './lists/factory-items'
export { blockedFrom } from './network/blocked-ports'
export { isRecommendedSpeed } from './network/ethernet'
export {
  addressOf,
  dnsNameOf,
  fqdnOf,
  hostOf,
  interfacesOf,
  nameOf,
  onNetwork,
  ownersOf,
  roundTripMs,
  savedAddressOf,
} from './network/read'
export { connectivityTest } from './network-utilities/connectivity'
export { queryDns } from './network-utilities/dns-lookup'
export { pingAnswer, pingMs } from './network-utilities/read'
export { traceAnswer } from './network-utilities/trace'
export {
  clusterNameOf,
  designatedPrimary,
  filledRows,
  gapsIn,
  isClustered,
  isPrimary,
  isSubordinate,
  membersOf,
  ownRow,
  peersInService,
  primaryRow,
  sameClustering,
} from './peers/read'
export { restartingAnswer } from './power/read'
export { blockedAddresses } from './protection/read'
export { callsBusinesses, isForBusinesses, servesMobileAccess } from './service-setup/read'
export {
  hasPeers,
  inForce,
  labelOf,
  numberSetting,
  peerRows,
  revisionOf,
  setting,
  textSetting,
  valuesOf,
} from './settings/read'
export { visibleText } from './settings/visible-text'
export { takesFromPrimary } from './sharing/read'
export { ntpServersOf, ntpSource, timeState, timeStatus } from './time/read'
export { stateOf, systemInformation, upgradingMember } from './upgrade/read'
export { compareVersions, isX8 } from './upgrade/versions'
export { accessRefusal, type Known } from './users/access'
export {
  hasInterface,
  identityOfCredentials,
  rootPasswordOf,
  terminalSession,
  webSession,
} from './users/read'
export { serialConsoleRefusal } from './users/serial-console'
export { sshRefusal } from './users/ssh'
export { severalAddresses } from './zones/item-rules'
export { zoneAddresses, zoneName, zonesOf } from './zones/zone-fields'
