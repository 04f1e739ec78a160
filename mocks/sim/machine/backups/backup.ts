import { definition as firewallRules } from '#contract/lists/system/protection/firewall-rules/configuration'
import { fieldIdOf } from '#contract/settings/catalogue'
import { definition as clustering } from '#contract/settings/system/clustering'
import { fieldsOf } from '#contract/settings/validate'
import type { Backup } from '#contract/wire/backup'
import { copyOf } from '../../ground/copy-of'
import type { Expressway } from '../../ground/world'
import { featuresOf } from '../licences/read'
import { nameOf } from '../network/read'
import { stamp } from '../time/calendar'

const clusteringIds = fieldsOf(clustering).map(
  (field) => [fieldIdOf('clustering', field.key), field.default] as const,
)

/** The name that the product gives a backup: version, serial number, date, time, and whether it is encrypted. */
export function backupFileName(
  { version, serialNumber }: Pick<Expressway, 'version' | 'serialNumber'>,
  at: number,
  encrypted = false,
): string {
  return `${version}_${serialNumber}_${stamp(at)}_backup.tar.gz${encrypted ? '.enc' : ''}`
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
    features: [...featuresOf(expressway)],
  }
}
