/**
 * What is not an Expressway: Cisco TMS, the operator's browser, what is published in DNS, faults, the procedure
 * that is practised.
 */

export { lackingEdgeRecord, lackingEdgeWords } from './dns/edge-records'
export { serviceGroups, unequalWeights } from './dns/weights'
export { isKeptAway } from './faults/reconnect'
export {
  fingerprintOf,
  hasMetadataOf,
  samlFileName,
  samlMetadataOf,
  usesSingleSignOn,
} from './identity-provider/read'
export { hidesSomething } from './procedure-run/hides'
export { askedBy, expresswayOfSystem, systemName } from './tms/asked'
export { tmsThere, untrusted, wrongPath } from './tms/conditions'
export { externalManagerStatus, snmpSilence } from './tms/read'
export { isForced } from './tms/round'
export {
  expresswayBeside,
  expresswayNamed,
  pingFromWorkstation,
  reachability,
  sshReachability,
  tlsReachability,
} from './workstation/reachability'
