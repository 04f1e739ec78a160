import { listDefinitions } from '#contract/lists/catalogue'
import { catalogueFields } from '#contract/settings/catalogue'
import { fieldsOf, isSecret } from '#contract/settings/validate'
import { alarmsOf } from '../../alarms/read'
import { clusteringStatus } from '../../cluster/clustering/status'
import { logText } from '../../ground/logs/log-text'
import type { SnapshotFile } from '../../ground/state/snapshots'
import type { Expressway, World } from '../../ground/world'
import { addressOf, nameOf } from '../../machine/network/read'
import { setting } from '../../machine/settings/read'
import { timeStatus } from '../../machine/time/read'
import { optionKeysStatus } from '../../traffic/licence-pool/read'

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

/** Passwords stay on the system: a snapshot goes to other people. */
function configuration(expressway: Expressway) {
  const open = catalogueFields.filter(({ field }) => !isSecret(field)).map(({ id }) => id)
  return {
    settings: Object.fromEntries(open.map((id) => [id, setting(expressway, id)])),
    lists: Object.fromEntries(
      listDefinitions.map((list) => {
        const secrets = new Set(
          fieldsOf(list)
            .filter(isSecret)
            .map(({ key }) => key),
        )
        const items = (expressway.lists[list.id] ?? []).map(({ id, values }) => ({
          id,
          values: Object.fromEntries(Object.entries(values).filter(([key]) => !secrets.has(key))),
        }))
        return [list.id, items]
      }),
    ),
  }
}

function status(world: World, expressway: Expressway) {
  return {
    systemName: nameOf(expressway),
    address: addressOf(expressway),
    product: expressway.product,
    version: expressway.version,
    serialNumber: expressway.serialNumber,
    upSince: expressway.power.since,
    takenAt: world.now,
    clustering: clusteringStatus(world, expressway),
    alarms: alarmsOf(world, expressway),
    time: timeStatus(world, expressway),
    optionKeys: optionKeysStatus(world, expressway),
  }
}

/** What a snapshot of this system holds: its configuration, its status, its logs, and nobody else's (TRB-17). */
export function snapshotFiles(world: World, expressway: Expressway): SnapshotFile[] {
  return [
    { name: 'configuration.json', text: json(configuration(expressway)) },
    { name: 'status.json', text: json(status(world, expressway)) },
    { name: 'event-log.txt', text: logText(expressway.eventLog) },
    { name: 'configuration-log.txt', text: logText(expressway.configurationLog) },
  ]
}
