/** Which alarms there are, and which of them stand. */

export { alarmCatalogue, alarmDefinition } from './catalogue'
export { alarmsOf, hasAlarm } from './read'
