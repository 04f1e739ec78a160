import type { ListItem } from '#contract/lists/list'
import type { FieldId } from '#contract/settings/catalogue'
import type { RestartReason, SettingValue } from '#contract/settings/field'
import type { Profile } from '#contract/wire/lab'
import type { AlarmRecord } from './state/alarms'
import type { BackupRecord } from './state/backups'
import type { CallsState } from './state/calls'
import type { CertificatesState } from './state/certificates'
import type { ClusteringState } from './state/clustering'
import type { DiagnosticLog } from './state/diagnostics'
import type { DnsState } from './state/dns'
import type { Endpoint, EndpointId } from './state/endpoints'
import type { ExpresswayId } from './state/expressway-id'
import type { FactoryReset } from './state/factory-reset'
import type { Fault } from './state/faults'
import type { FirewallState } from './state/firewall'
import type { IdentityProvider } from './state/identity-provider'
import type { Contact } from './state/links'
import type { LogEntry } from './state/logs'
import type { Network } from './state/network'
import type { PowerState } from './state/power'
import type { ProcedureRun } from './state/procedure-run'
import type { ProtectionState } from './state/protection'
import type { ProvisioningState } from './state/provisioning'
import type { RegistrationsState } from './state/registrations'
import type { ReplicationState } from './state/replication'
import type { SnapshotRecord } from './state/snapshots'
import type { TimeSync } from './state/time'
import type { ManagerState, TmsServer } from './state/tms'
import type { ToFind } from './state/to-find'
import type { UpgradeState } from './state/upgrade'
import type { WebSession } from './state/users'

export type { ExpresswayId } from './state/expressway-id'

/** Raised when the shape below changes, so that a stored world of another shape is not read. */
export const WORLD_SHAPE = 4

/** One simulated Expressway: its hardware, what is saved on it, and what goes on in it. */
export type Expressway = {
  readonly id: ExpresswayId
  readonly product: 'Expressway-C' | 'Expressway-E'
  readonly platform: PlatformId
  readonly serialNumber: string
  readonly macAddress: string
  version: string
  power: PowerState
  /**
   * What is saved, by field; a field that is not here has its factory value. What is in force differs only by
   * `awaitingRestart`. Read it by `setting`.
   */
  settings: Record<FieldId, SettingValue>
  /** The value still in force of every field whose change waits for a restart. */
  awaitingRestart: Record<FieldId, SettingValue>
  /** Why a restart is due; each reason is an alarm until the restart. */
  restartReasons: RestartReason[]
  /** Counts the saves of each settings page and list; the source of ETags. */
  revisions: Record<string, number>
  /** Lists by id: zones, administrator accounts. */
  lists: Record<string, ListItem[]>
  /** When an item of a list was last saved here, or came by a copy, by the id of the item. */
  itemsSavedAt: Record<string, number>
  optionKeys: { id: string; key: string }[]
  clustering: ClusteringState
  replication: ReplicationState
  time: TimeSync
  calls: CallsState
  registrations: RegistrationsState
  alarms: AlarmRecord[]
  eventLog: LogEntry[]
  configurationLog: LogEntry[]
  backups: BackupRecord[]
  snapshots: SnapshotRecord[]
  diagnosticLog: DiagnosticLog | null
  certificates: CertificatesState
  upgrade: UpgradeState
  manager: ManagerState
  provisioning: ProvisioningState
  protection: ProtectionState
  firewall: FirewallState
  /** What the service setup selected, by name; none: the whole menu. Neither copied nor reset. */
  selectedServices: string[]
  /** The sessions of the one browser of the lab (`web`) and of its terminals (`ssh`). */
  sessions: WebSession[]
  /** The password of root; absent: the one that the lab begins with. */
  rootPassword?: string
  /** Absent where the machine never had a factory reset. */
  factoryReset?: FactoryReset
}

export type PlatformId = 'small-vm' | 'medium-vm' | 'large-vm' | 'standard-appliance' | 'large-appliance'

/** Everything that the lab knows. Plain JSON; changed only by `apply` and `advance`. */
export type World = {
  readonly shape: typeof WORLD_SHAPE
  readonly scenario: string
  readonly seed: number
  readonly profile: Profile
  /** Milliseconds since 1970, in world time. */
  now: number
  /** Numbers things that need a unique id: log entries, items, keys. */
  nextSerial: number
  expressways: Record<ExpresswayId, Expressway>
  network: Network
  dns?: DnsState
  /** Cisco TMS, where it can be worked with; most worlds have only the server that Expressways reach. */
  tms?: TmsServer
  /** Where people sign in who come in by single sign-on; most worlds have none. */
  identityProvider?: IdentityProvider
  /** Endpoints that stand in the world one by one; most worlds have only those that are computed. */
  endpoints?: Record<EndpointId, Endpoint>
  /** Contact between ordered pairs, by `linkKey`. */
  contacts: Record<string, Contact>
  faults: Fault[]
  /** What is wrong from the beginning and is to be found; most worlds keep nothing to themselves. */
  readonly toFind?: ToFind
  /** Who has signed what, as far as somebody has looked: by `isSigned`. Files do not change, so this is true for good. */
  signatures?: Record<string, boolean>
  /** What was done against the guide, in order; both profiles record it. */
  mistakes: Mistake[]
  run: ProcedureRun | null
}

export type Mistake = {
  id: string
  at: number
  text: string
  guide: string[]
  expressway: ExpresswayId | null
}

/** A mistake as a question finds it: it has happened once a decider has written it down. */
export type FoundMistake = Omit<Mistake, 'at'>
