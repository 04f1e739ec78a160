import type { FieldId } from '#contract/settings/catalogue'
import type { SettingValue } from '#contract/settings/field'
import type { ExternalManagerStatus } from '#contract/wire/external-manager'
import type { BlockedAddresses } from '#contract/wire/protection'
import type {
  Alarms,
  ClusteringStatus,
  OptionKeys,
  Overview,
  TimeStatus,
  ZonesStatus,
} from '#contract/wire/status'
import type { SystemInformation } from '#contract/wire/upgrade'
import type { Call, Registration } from '../sim/traffic/index'

/** What the command line asks of the world, in the shapes of the web console: both show one truth. */
export type Reads = {
  /** The alarms that stand on this Expressway. */
  readonly alarms: () => Alarms['rows']
  readonly clustering: () => ClusteringStatus
  readonly calls: () => readonly Call[]
  /** How many calls the cluster carries, as this Expressway knows of them. */
  readonly sharedCalls: () => number
  readonly registrations: () => readonly Registration[]
  readonly time: () => TimeStatus
  readonly information: () => SystemInformation
  readonly optionKeys: () => OptionKeys['keys']
  /** The licences that the cluster shares, as this Expressway counts them. */
  readonly licencePool: () => OptionKeys['pool']
  /** What this Expressway can do by its option keys. */
  readonly features: () => readonly string[]
  /** Calls and registrations of this Expressway: now, at the most, and what it can carry. */
  readonly load: () => Pick<Overview['peers'][number], 'calls' | 'registrations'> | undefined
  /** How many calls are over since the last restart. */
  readonly endedCalls: () => number
  readonly zones: () => ZonesStatus['rows']
  readonly manager: () => ExternalManagerStatus
  /** The addresses that are blocked here and on the peers. */
  readonly blocked: () => BlockedAddresses['rows']
  readonly setting: (field: FieldId) => SettingValue
  readonly inForce: (field: FieldId) => SettingValue
  /** Addresses that this Expressway's name servers give for a name. */
  readonly resolve: (name: string) => readonly string[]
  /** Milliseconds to the machine with that address and back, or null where nothing answers. */
  readonly roundTripMs: (address: string) => number | null
}
