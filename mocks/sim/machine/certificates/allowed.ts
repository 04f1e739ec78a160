import type { CertificateFacts } from '#contract/wire/certificates'
import { isSelfIssued } from './issue'

/** What a certificate is shown for. */
export type Use = 'server' | 'client'

const purposeOf: Readonly<Record<Use, string>> = {
  server: 'TLS Web Server Authentication',
  client: 'TLS Web Client Authentication',
}

/** A client signs; a server may take a key that was encrypted for it instead. */
const keyUsesOf: Readonly<Record<Use, readonly string[]>> = {
  server: ['Digital Signature', 'Key Encipherment', 'Key Agreement'],
  client: ['Digital Signature', 'Key Agreement'],
}

/** Why the certificate does not do for that, as words that go on from it; undefined when it does. */
export function unfitFor({ path }: CertificateFacts, uses: readonly Use[]): string | undefined {
  if (!path) return undefined
  const { keyUsage, purposes } = path
  const lacking = uses.find((use) => purposes && !purposes.includes(purposeOf[use]))
  if (lacking) {
    return `is for ${list(purposes)} only, and not for ${purposeOf[lacking]}`
  }
  const barred = uses.find((use) => keyUsage && !keyUsesOf[use].some((word) => keyUsage.includes(word)))
  if (barred) {
    return `has a key for ${list(keyUsage)} only, and needs one for ${keyUsesOf[barred].join(' or ')} as a TLS ${barred}`
  }
  return unknownIn(path.unknownCritical)
}

/** Why the authority may not stand above the others of a path, as words that go on from it; undefined when it may. */
export function maySign(
  authority: CertificateFacts,
  below: readonly CertificateFacts[],
  uses: readonly Use[],
): string | undefined {
  const { path } = authority
  if (!path) return undefined
  const { constraints, keyUsage, purposes } = path
  if (keyUsage && !keyUsage.includes('Certificate Sign')) {
    return `has a key for ${list(keyUsage)} only, and may not sign certificates`
  }
  if (constraints ? !constraints.isAuthority : !isTolerated(authority)) {
    return 'is not the certificate of an authority (basic constraints)'
  }
  const lengthMax = constraints?.pathLength ?? null
  // The certificate at the end of the path does not count, nor does an authority that has certified itself anew.
  const between = below.slice(1).filter((facts) => !isSelfIssued(facts)).length
  if (lengthMax !== null && between > lengthMax) {
    return `allows ${lengthMax} authorities between itself and the certificate, and ${between} stand there (path length)`
  }
  const lacking = uses.find((use) => purposes && !purposes.includes(purposeOf[use]))
  if (lacking) return `vouches for ${list(purposes)} only, and not for ${purposeOf[lacking]}`
  return unknownIn(path.unknownCritical)
}

/** Without basic constraints: a root of the first version, which had none, or one whose key is marked for signing. */
function isTolerated(authority: CertificateFacts): boolean {
  const { path } = authority
  return isSelfIssued(authority) && (path?.isFirstVersion === true || path?.keyUsage !== null)
}

function unknownIn([extension]: readonly string[]): string | undefined {
  return extension && `has a critical extension that is not understood here (${extension})`
}

const list = (words: readonly string[] | null) => words?.join(', ') || 'nothing'
