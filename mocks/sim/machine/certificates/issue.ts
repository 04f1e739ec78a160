import type { CertificateFacts, Signature } from '#contract/wire/certificates'
import type { World } from '../../ground/world'

/** What is signed by somebody, and names who that is. */
type Signed = Pick<CertificateFacts, 'fingerprint' | 'issuer'> & { readonly path?: CertificateFacts['path'] }

/** True when the one is issued in the name of the other. Names that were read before they were compared are texts. */
export function namesIssuer(signed: Signed, authority: CertificateFacts): boolean {
  return signed.path && authority.path
    ? signed.path.issuerId === authority.path.subjectId
    : signed.issuer === authority.subject
}

/**
 * True when the authority is the one that the certificate names, by its name and by whatever else the certificate says
 * of it: identifiers are optional on either side, and bind where both have them.
 */
export function mayHaveIssued(authority: CertificateFacts, signed: CertificateFacts): boolean {
  if (!namesIssuer(signed, authority)) return false
  const { path } = signed
  if (!path) return signed.authorityKeyId === authority.subjectKeyId
  return keyIdFits(path.authorityKeyId, authority) && serialFits(path.authoritySerialNumber, authority)
}

/** True when the key id of an issuer is not stated, or is that of the authority, or the authority states none. */
export function keyIdFits(stated: string, { subjectKeyId, path }: CertificateFacts): boolean {
  return stated === '' || path?.statesSubjectKeyId === false || stated === subjectKeyId
}

const serialFits = (stated: string, { serialNumber }: CertificateFacts) =>
  stated === '' || stated === serialNumber

/** True for a certificate that names itself as its issuer. */
export function isSelfIssued(facts: CertificateFacts): boolean {
  return mayHaveIssued(facts, facts)
}

const keyOf = (of: string, key: string) => `${of} ${key}`

/** Whether a thing was signed with the key of the authority; undefined where nobody has looked, as in older logs. */
export function isSigned(
  world: World,
  fingerprint: string,
  authority: CertificateFacts,
): boolean | undefined {
  return world.signatures?.[keyOf(fingerprint, authority.publicKeyId)]
}

/** Keeps what was found out about signatures. It is true of the files, on whatever machine they are. */
export function learnSignatures(world: World, signatures: readonly Signature[] = []): void {
  if (signatures.length === 0) return
  const known = (world.signatures ??= {})
  for (const { of, key, holds } of signatures) known[keyOf(of, key)] = holds
}
