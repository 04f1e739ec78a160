export { untrusted, wrongPath } from './tms/conditions'
export { externalManagerStatus, snmpSilence } from './tms/read'
