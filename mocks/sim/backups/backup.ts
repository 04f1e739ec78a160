import { firewallRules } from '#contract/lists/firewall-rules'
import { fieldIdOf } from '#contract/settings/catalogue'
import { clustering } from '#contract/settings/clustering'
import { fieldsOf } from '#contract/settings/validate'
import type { Backup } from '#contract/wire/backup'
import { copyOf } from '../copy-of'
import { featuresOf } from '../licences/read'
import { nameOf } from '../network/read'
import type { Expressway } from '../world'

const clusteringIds = fieldsOf(clustering).map(
  (field) => [fieldIdOf('clustering', field.key), field.default] as const,
)

/** Two digits, for the parts of a time in a file name. */
const two = (value: number) => String(value).padStart(2, '0')

/** Day and time of day of a moment for a file name, in UTC: days since 1970 are turned into a date by the civil calendar. */
export function stamp(at: number): string {
  const days = Math.floor(at / 86_400_000) + 719_468
  const era = Math.floor(days / 146_097)
  const ofEra = days - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const seconds = Math.floor((at % 86_400_000) / 1000)
  const time = `${two(Math.floor(seconds / 3600))}_${two(Math.floor(seconds / 60) % 60)}_${two(seconds % 60)}`
  return `${year + era * 400 + (month <= 2 ? 1 : 0)}_${two(month)}_${two(day)}_${time}`
}

/** The name that the product gives a backup: version, serial number, date, time, and whether it is encrypted. */
export function backupFileName(expressway: Expressway, at: number, encrypted = false): string {
  return `${expressway.version}_${expressway.serialNumber}_${stamp(at)}_backup.tar.gz${encrypted ? '.enc' : ''}`
}

/** Everything of a machine that a backup keeps. */
export function backupOf(expressway: Expressway, at: number): Backup {
  return {
    kind: 'expressway-backup',
    version: expressway.version,
    serialNumber: expressway.serialNumber,
    systemName: nameOf(expressway),
    at,
    settings: { ...expressway.settings, ...Object.fromEntries(clusteringIds) },
    // Rules that nobody has accepted are not kept: a restored system starts with those that acted.
    lists: copyOf({ ...expressway.lists, [firewallRules.id]: expressway.firewall.accepted }),
    features: featuresOf(expressway),
  }
}
