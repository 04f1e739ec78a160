export { alarmDefinition } from './catalogue'
export { alarmsOf, alarmsPage, hasAlarm } from './read'
