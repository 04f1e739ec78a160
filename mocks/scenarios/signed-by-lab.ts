import { authorities } from './certificates/authorities'

export { authorities }

const { subjectKeyId, publicKeyId } = authorities.lab.certificate.facts

/** By whom the certificate of a server of the lab is signed that is no Expressway. */
export const signedByLab = { authorityKeyId: subjectKeyId, authorityPublicKeyId: publicKeyId }
