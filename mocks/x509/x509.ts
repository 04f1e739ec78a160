/** All that the handlers need of X.509, to be loaded when it is first needed. */
export { revoke, sign } from './authority'
export { readCertificates, readRequest, readRevocationLists } from './decode'
export { generateRequest } from './generate-request'
export { privateKeyId } from './private-key'
export { isSignedBy } from './signature'
export { Unreadable } from './unreadable'
