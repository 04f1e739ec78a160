/** Which alarms there are, and which of them stand. */

export { alarmDefinition } from './catalogue'
export { alarmsOf, alarmsPage, hasAlarm } from './read'
