import { pemOf } from '#contract/pem-of'
import { isIpv4, isIpv6 } from '#contract/settings/formats'
import { DAY_MS } from '#contract/spans'
import { authorities } from '../scenarios/certificates/authorities'
import { authorityKey, ecdsa, randomSerial } from '../x509/authority'
import {
  AuthorityKeyIdentifierExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '../x509/library'
import { nameOf } from '../x509/names'

/** What a TLS server shows, and proves itself by. */
export type TlsIdentity = {
  readonly key: string
  readonly certificate: string
  readonly names: string[]
  /** Wall time at which the certificate ends. */
  readonly until: number
}

/** Clients refuse certificates that hold for much longer. */
const DAYS = 365

/** A key, and a certificate of the lab's authority for these names: wall time, for real clients look at real clocks. */
export async function tlsIdentity(names: readonly string[]): Promise<TlsIdentity> {
  const { certificate: authority } = authorities.lab
  const keys = await crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify'])
  const now = Date.now()
  const until = Math.min(now + DAYS * DAY_MS, authority.facts.notAfter)
  const certificate = await X509CertificateGenerator.create({
    serialNumber: randomSerial(),
    issuer: authority.facts.subject,
    subject: nameOf([
      ['CN', names[0] ?? 'localhost'],
      ['O', 'Example'],
    ]),
    notBefore: new Date(now - DAY_MS),
    notAfter: new Date(until),
    publicKey: keys.publicKey,
    signingKey: await authorityKey(authorities.lab),
    signingAlgorithm: ecdsa,
    extensions: [
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      new AuthorityKeyIdentifierExtension(authority.facts.subjectKeyId),
      new SubjectAlternativeNameExtension(
        names.map((value) =>
          isAddress(value) ? { type: 'ip' as const, value } : { type: 'dns' as const, value },
        ),
      ),
    ],
  })
  return {
    key: pemOf('PRIVATE KEY', new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey))),
    certificate: pemOf('CERTIFICATE', new Uint8Array(certificate.rawData)),
    names: [...names],
    until,
  }
}

const isAddress = (name: string) => isIpv4(name) || isIpv6(name)
