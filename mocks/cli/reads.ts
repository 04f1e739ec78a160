import type { FieldId } from '#contract/settings/catalogue'
import type { SettingValue } from '#contract/settings/field'
import type { Alarms, ClusteringStatus, OptionKeys, TimeStatus } from '#contract/wire/status'
import type { SystemInformation } from '#contract/wire/upgrade'
import type { Call, Registration } from '../sim/traffic/index'

/** What the command line asks of the world, in the shapes of the web console: both show one truth. */
export type Reads = {
  /** The alarms that stand on this Expressway. */
  readonly alarms: () => Alarms['rows']
  readonly clustering: () => ClusteringStatus
  readonly calls: () => readonly Call[]
  readonly registrations: () => readonly Registration[]
  readonly time: () => TimeStatus
  readonly information: () => SystemInformation
  readonly optionKeys: () => OptionKeys['keys']
  readonly setting: (field: FieldId) => SettingValue
  readonly inForce: (field: FieldId) => SettingValue
  /** Addresses that this Expressway's name servers give for a name. */
  readonly resolve: (name: string) => readonly string[]
  /** SRV targets that this Expressway's name servers give for a name. */
  readonly services: (name: string) => readonly string[]
  /** Milliseconds to the machine with that address and back, or null where nothing answers. */
  readonly roundTripMs: (address: string) => number | null
}
