import type { CertificateFacts } from '#contract/wire/certificates'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  type X509Certificate,
} from './library'
import { nameIdOf } from './names'

/** Extensions that say what a path is judged by, or what only informs. A critical one beside these nobody may pass over. */
const KNOWN = new Set([
  '2.5.29.14', // Subject key identifier
  '2.5.29.15', // Key usage
  '2.5.29.17', // Subject alternative name
  '2.5.29.18', // Issuer alternative name
  '2.5.29.19', // Basic constraints
  '2.5.29.31', // CRL distribution points
  '2.5.29.32', // Certificate policies
  '2.5.29.35', // Authority key identifier
  '2.5.29.37', // Extended key usage
])

const flags = [
  [KeyUsageFlags.digitalSignature, 'Digital Signature'],
  [KeyUsageFlags.nonRepudiation, 'Non Repudiation'],
  [KeyUsageFlags.keyEncipherment, 'Key Encipherment'],
  [KeyUsageFlags.dataEncipherment, 'Data Encipherment'],
  [KeyUsageFlags.keyAgreement, 'Key Agreement'],
  [KeyUsageFlags.keyCertSign, 'Certificate Sign'],
  [KeyUsageFlags.cRLSign, 'CRL Sign'],
] as const

const purposeWords: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.3.1': 'TLS Web Server Authentication',
  '1.3.6.1.5.5.7.3.2': 'TLS Web Client Authentication',
}

/** What the key may be used for; null where the certificate does not say. */
function keyUsageOf(certificate: X509Certificate): string[] | null {
  const extension = certificate.getExtension(KeyUsagesExtension)
  return extension && flags.filter(([flag]) => (extension.usages & flag) !== 0).map(([, words]) => words)
}

/** What the certificate may be shown for, in words or as object identifiers; null where it does not say. */
function purposesOf(certificate: X509Certificate): string[] | null {
  const extension = certificate.getExtension(ExtendedKeyUsageExtension)
  return extension && extension.usages.map((purpose) => purposeWords[String(purpose)] ?? String(purpose))
}

/** Key usage and purposes in one list, as a page shows them. */
export function usagesOf(certificate: X509Certificate): string[] {
  return [...(keyUsageOf(certificate) ?? []), ...(purposesOf(certificate) ?? [])]
}

/** What a path through this certificate is judged by. */
export async function pathFactsOf(certificate: X509Certificate): Promise<CertificateFacts['path']> {
  const constraints = certificate.getExtension(BasicConstraintsExtension)
  const authority = certificate.getExtension(AuthorityKeyIdentifierExtension)
  return {
    subjectId: await nameIdOf(certificate.subjectName),
    issuerId: await nameIdOf(certificate.issuerName),
    statesSubjectKeyId: certificate.getExtension(SubjectKeyIdentifierExtension) !== null,
    authorityKeyId: authority?.keyId?.toLowerCase() ?? '',
    authoritySerialNumber: plainSerial(authority?.certId?.serialNumber ?? ''),
    constraints: constraints && {
      isAuthority: constraints.ca,
      pathLength: constraints.pathLength ?? null,
    },
    keyUsage: keyUsageOf(certificate),
    purposes: purposesOf(certificate),
    unknownCritical: certificate.extensions
      .filter(({ critical, type }) => critical && !KNOWN.has(type))
      .map(({ type }) => type),
    isFirstVersion: isFirstVersion(new Uint8Array(certificate.rawData)),
  }
}

/** A version stands before all else in a certificate, but for the first version, which is not told. */
function isFirstVersion(certificate: Uint8Array): boolean {
  const inner = headLength(certificate)
  return certificate[inner + headLength(certificate.subarray(inner))] !== 0xa0
}

/** The length of the tag and of the length before the content of a value in DER. */
const headLength = ([, length = 0]: Uint8Array) => (length < 0x80 ? 2 : 2 + (length & 0x7f))

/** A serial number without the zeros before it, by which two files may differ. */
export function plainSerial(text: string): string {
  return text.toLowerCase().replace(/^0+(?=.)/, '')
}
