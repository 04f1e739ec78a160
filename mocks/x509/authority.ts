import type * as v from 'valibot'
import { pemOf } from '#contract/pem-of'
import { DAY_MS } from '#contract/spans'
import type { CertificateRequest, Revoking, signingSchema } from '#contract/wire/certificates'
import { type Authority, authorities } from '../scenarios/certificates/authorities'
import { hexOf } from './hex'
import {
  AuthorityKeyIdentifierExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type Name,
  Pkcs10CertificateRequest,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  X509CrlGenerator,
} from './library'
import { nameOf, partsOf } from './names'
import { pemBlocks } from './pem'

/** By what the authorities of the lab sign. */
export const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

type Order = v.InferOutput<typeof signingSchema>

/** When the certificate holds, given the moment of signing. */
const spans: Record<Order['validity'], (now: number, days: number) => [number, number]> = {
  current: (now, days) => [now - DAY_MS, now + days * DAY_MS],
  expired: (now, days) => [now - (days + 1) * DAY_MS, now - DAY_MS],
  'not-yet': (now, days) => [now + 30 * DAY_MS, now + (30 + days) * DAY_MS],
}

/** The authority's certificate for a request, in PEM. `now` is world time: the lab lives in its own year. */
export async function sign(order: Order, request: CertificateRequest, now: number): Promise<string> {
  const authority = authorities[order.authority]
  const asked = new Pkcs10CertificateRequest(request.pem)
  const [notBefore, notAfter] = spans[order.validity](now, order.days)
  const commonName = order.commonName ?? request.facts.commonName
  const names = order.names ?? request.facts.names
  const certificate = await X509CertificateGenerator.create({
    serialNumber: randomSerial(),
    issuer: authority.certificate.facts.subject,
    subject: renamed(asked.subjectName, commonName),
    notBefore: new Date(notBefore),
    notAfter: new Date(notAfter),
    publicKey: asked.publicKey,
    signingKey: await authorityKey(authority),
    signingAlgorithm: ecdsa,
    extensions: [
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth]),
      await SubjectKeyIdentifierExtension.create(asked.publicKey),
      new AuthorityKeyIdentifierExtension(authority.certificate.facts.subjectKeyId),
      ...(names.length > 0
        ? [new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value })))]
        : []),
    ],
  })
  return pemOf('CERTIFICATE', new Uint8Array(certificate.rawData))
}

/** The authority's list of what it has revoked, in PEM. */
export async function revoke(
  { authority: id = 'lab', serialNumbers }: Revoking,
  now: number,
): Promise<string> {
  const authority = authorities[id]
  const list = await X509CrlGenerator.create({
    issuer: authority.certificate.facts.subject,
    thisUpdate: new Date(now),
    nextUpdate: new Date(now + 30 * DAY_MS),
    signingAlgorithm: ecdsa,
    signingKey: await authorityKey(authority),
    extensions: [new AuthorityKeyIdentifierExtension(authority.certificate.facts.subjectKeyId)],
    entries: serialNumbers.map((serialNumber) => ({
      serialNumber: positive(serialNumber),
      revocationDate: new Date(now),
    })),
  })
  return pemOf('X509 CRL', new Uint8Array(list.rawData))
}

/** A number whose first bit is set would be read as negative. */
function positive(hex: string): string {
  const whole = hex.length % 2 === 0 ? hex : `0${hex}`
  return /^[89a-f]/i.test(whole) ? `00${whole}` : whole
}

/** The name as asked for, but for the common name where another is ordered. */
function renamed(subject: Name, commonName: string): Name {
  if ((subject.getField('CN').at(-1) ?? '') === commonName) return subject
  const rest = partsOf(subject).filter(([type]) => type !== 'CN')
  return nameOf([...rest, ...(commonName === '' ? [] : [['CN', commonName] as const])])
}

/** The key by which an authority of the lab signs. */
export async function authorityKey(authority: Authority): Promise<CryptoKey> {
  const [block] = pemBlocks(new TextEncoder().encode(authority.privateKeyPem))
  if (!block) throw new Error('The key of the lab authority is missing.')
  return crypto.subtle.importKey('pkcs8', block.bytes, ecdsa, false, ['sign'])
}

/** A serial number for a certificate: sixteen bytes whose first keeps it positive. */
export function randomSerial(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return hexOf(bytes)
}
