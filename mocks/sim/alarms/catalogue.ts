import { present } from '../ground/assert'
import { accountAlarms } from './account-alarms'
import { b2buaAlarms } from './b2bua-alarms'
import { certificateAlarms } from './certificate-alarms'
import { clusterAlarms } from './cluster-alarms'
import { configurationAlarms } from './configuration-alarms'
import type { AlarmDefinition, OwnAlarmDefinition } from './definition'
import { firewallAlarms } from './firewall-alarms'
import { licenceAlarms } from './licence-alarms'
import { machineAlarms } from './machine-alarms'
import { peerListAlarms } from './peer-list-alarms'
import { restartAlarms } from './restart-alarms'
import { securityAlarms } from './security-alarms'

/** Every alarm that the lab knows. To add an alarm is to add a row to one of the tables. */
export const alarmCatalogue: readonly AlarmDefinition[] = [
  ...restartAlarms,
  ...clusterAlarms,
  ...peerListAlarms,
  ...machineAlarms,
  ...licenceAlarms,
  ...firewallAlarms,
  ...securityAlarms,
  ...certificateAlarms,
  ...b2buaAlarms,
  ...configurationAlarms,
  ...accountAlarms,
]

/** Those that are judged by their own machine alone. */
export const ownAlarms: readonly OwnAlarmDefinition[] = [
  ...restartAlarms,
  ...firewallAlarms,
  ...securityAlarms,
  ...certificateAlarms,
  ...b2buaAlarms,
  ...configurationAlarms,
]

const byKey = new Map(alarmCatalogue.map((alarm) => [alarm.key, alarm]))

/** The definition behind a standing alarm. */
export function alarmDefinition(key: string): AlarmDefinition {
  return present(byKey.get(key), `${key} is not in the alarm catalogue`)
}
