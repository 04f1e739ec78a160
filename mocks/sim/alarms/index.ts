/** Which alarms there are, and which of them stand. */

export { alarmCatalogue, alarmDefinition } from './catalogue'
export { TAKE_SNAPSHOT } from './machine-alarms'
export { alarmsOf, hasAlarm } from './read'
