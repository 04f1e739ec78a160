/**
 * What everybody stands on: the world and its nouns, commands and events, refusals, chance, the stage of a
 * change.
 */

export { assert, Bug, present } from './assert'
export type { Command, CommandOf } from './command'
export { copyOf } from './copy-of'
export { type EventOf, eventOf, type Note, type Refusal, type WorldEvent } from './event'
export { networkLog } from './logs/network-log'
export type { Outcome } from './outcome'
export { chance } from './random'
export { refuse } from './refusals'
export { remembered } from './remembered'
export { type Decision, expresswayOf, expresswaysOf } from './stage'
export { DATABASE_ACTIVE_MS } from './state/clustering'
export { SERVICE_TTL_SECONDS_MIN, USUAL_TTL_SECONDS } from './state/dns'
export type { Endpoint, EndpointId, EndpointLine } from './state/endpoints'
export { FACTORY_KEEPS, type FactoryKeep } from './state/factory-reset'
export type { FaultKind } from './state/faults'
export type { SamlMetadata } from './state/identity-provider'
export type { LogEntry } from './state/logs'
export { POWER_MS } from './state/power'
export { COPY_MS } from './state/replication'
export type { SnapshotFile } from './state/snapshots'
export { INITIALISING_MS, TMS_POLL_MS, type TmsDeed, type TmsServer, type TmsSystem } from './state/tms'
export type { ToFind } from './state/to-find'
export { INSTALL_MS, UPGRADE_ALARM_MS } from './state/upgrade'
export { CHANGED_ROOT_PASSWORD, ROOT, type TerminalKind, type WebSession } from './state/users'
export {
  type Expressway,
  type ExpresswayId,
  type Mistake,
  type PlatformId,
  WORLD_SHAPE,
  type World,
} from './world'
