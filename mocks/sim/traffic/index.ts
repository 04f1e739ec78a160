/**
 * What runs through the Expressways: registrations, calls, the ways that they take, the licences that they
 * use.
 */

export { activityNow } from './calls/load'
export { type Call, callCount, callsOf, endedCallsOf } from './calls/read'
export { locate } from './dial-plan/locate'
export { expresswaysLedTo, leadsOf, questionOf, serviceName } from './endpoints/leads'
export { addressesTyped, methodNow, methodOf, methodsOf, peerNamed } from './endpoints/methods'
export { endpointCalled, endpointHost, endpointsOf, registrationsHeld } from './endpoints/read'
export { registrarAnswer } from './endpoints/registrar'
export { roundsPlayed } from './endpoints/rounds'
export { newLine } from './endpoints/search'
export { refreshAt } from './endpoints/turns'
export { optionKeysStatus, poolOf } from './licence-pool/read'
export { checkPattern } from './patterns/check-pattern'
export { areAllRegistered, type Registration, registrationCount, registrationsOf } from './registrations/read'
export { callChoices } from './routes/read'
export { type ZonePeer, zonePeers } from './routes/zone-peers'
