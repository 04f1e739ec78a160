/** What pages, the command line and *why* are told. */

export { linksStatus, localZone, pipesStatus } from './bandwidth'
export {
  conferenceFactoryFacts,
  hardwareFacts,
  ipFacts,
  microsoftInteroperabilityFacts,
  provisioningFacts,
  unifiedCommunicationsFacts,
} from './facts'
export { frameOf } from './frame'
export { callHistory, registrationHistory, searchHistory } from './history'
export { overviewOf } from './overview'
export { policyServicesStatus } from './policy-services'
export { portUsage } from './port-usage'
export { listAnswer, settingsPageAnswer } from './settings'
export { signInHint, signInPage } from './sign-in'
export { findMeAccountsPage, identityOf } from './system'
export { callsPage, registrationAliases, registrationsPage, restartOptionsPage } from './traffic'
export { whyAlarm, whyRow } from './why'
export { worldSummary } from './world-summary'
export { zonesStatus } from './zones'
