import type { Certificate } from '#contract/wire/certificates'
import 'reflect-metadata'
import * as x509 from '@peculiar/x509'

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const { digitalSignature, keyEncipherment, keyCertSign, cRLSign } = x509.KeyUsageFlags

/** The moment at which the files are judged: a day in December 2016. */
export const JUDGED_AT = Date.UTC(2016, 11, 5)
const year = (number: number) => new Date(Date.UTC(number, 0))

/** What is asked for when a certificate is made; what is left out is as it should be. */
export type Wish = {
  readonly name: string | x509.Name
  /** Who signs; the certificate itself, where it is left out. */
  readonly by?: MadeCertificate
  /** The issuer's name as it is written here, where it is not that of `by`. */
  readonly issuer?: string | x509.Name
  readonly keys?: CryptoKeyPair
  readonly from?: number
  readonly to?: number
  readonly constraints?: { readonly ca: boolean; readonly pathLength?: number } | null
  readonly keyUsage?: x509.KeyUsageFlags | null
  readonly purposes?: readonly string[] | null
  readonly hasSubjectKeyId?: boolean
  readonly authorityKeyId?: 'of the key' | 'none' | 'wrong' | 'serial number' | 'wrong serial number'
  readonly more?: readonly x509.Extension[]
  /** Another key signs than that of `by`. */
  readonly isForged?: boolean
  /** The signature is damaged afterwards. */
  readonly isDamaged?: boolean
}

/** A certificate with all that it takes to sign others. */
export type MadeCertificate = {
  readonly pem: string
  readonly keys: CryptoKeyPair
  readonly name: string | x509.Name
  readonly serialNumber: string
}

const newKeys = () => crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify'])
let serials = 0

/** The other half of an extension that names the key of the issuer. */
async function authorityKeyIdOf(
  kind: Wish['authorityKeyId'],
  issuer: Pick<MadeCertificate, 'keys' | 'name' | 'serialNumber'>,
): Promise<x509.Extension[]> {
  if (kind === 'none') return []
  if (kind === 'wrong') return [new x509.AuthorityKeyIdentifierExtension('00'.repeat(20))]
  if (kind === 'serial number' || kind === 'wrong serial number') {
    const name = new x509.GeneralNames([{ type: 'dn', value: String(issuer.name) }])
    const serialNumber = kind === 'serial number' ? issuer.serialNumber : '7f7f'
    return [new x509.AuthorityKeyIdentifierExtension({ name, serialNumber })]
  }
  return [await x509.AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey)]
}

/** Makes a certificate. */
async function makeCertificate(wish: Wish): Promise<MadeCertificate> {
  const keys = wish.keys ?? (await newKeys())
  serials += 1
  const serialNumber = `10${serials.toString(16).padStart(4, '0')}`
  const issuer = wish.by ?? { keys, name: wish.name, serialNumber }
  const { constraints, keyUsage, purposes } = wish
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber,
    subject: wish.name,
    issuer: wish.issuer ?? issuer.name,
    notBefore: wish.from === undefined ? year(2016) : new Date(wish.from),
    notAfter: wish.to === undefined ? year(2030) : new Date(wish.to),
    publicKey: keys.publicKey,
    signingKey: wish.isForged ? (await newKeys()).privateKey : issuer.keys.privateKey,
    signingAlgorithm: ecdsa,
    extensions: [
      ...(constraints
        ? [new x509.BasicConstraintsExtension(constraints.ca, constraints.pathLength, true)]
        : []),
      ...(keyUsage === null || keyUsage === undefined ? [] : [new x509.KeyUsagesExtension(keyUsage, true)]),
      ...(purposes ? [new x509.ExtendedKeyUsageExtension([...purposes])] : []),
      ...(wish.hasSubjectKeyId === false
        ? []
        : [await x509.SubjectKeyIdentifierExtension.create(keys.publicKey)]),
      ...(await authorityKeyIdOf(wish.authorityKeyId, issuer)),
      ...(wish.more ?? []),
    ],
  })
  const bytes = new Uint8Array(certificate.rawData)
  const last = bytes.length - 1
  if (wish.isDamaged) bytes[last] = (bytes[last] ?? 0) ^ 1
  return {
    pem: `${x509.PemConverter.encode(bytes, 'CERTIFICATE')}\n`,
    keys,
    name: wish.name,
    serialNumber,
  }
}

const { serverAuth, clientAuth } = x509.ExtendedKeyUsage

/** The certificate of an authority, as it should be but for what is wished. */
export function makeAuthority(wish: Wish): Promise<MadeCertificate> {
  return makeCertificate({ constraints: { ca: true }, keyUsage: keyCertSign | cRLSign, ...wish })
}

/** The certificate of a peer, as it should be but for what is wished. */
export function makePeer(
  wish: Omit<Wish, 'name'> & { readonly name?: Wish['name'] },
): Promise<MadeCertificate> {
  return makeCertificate({
    name: 'CN=expe1.example.com',
    constraints: { ca: false },
    keyUsage: digitalSignature | keyEncipherment,
    purposes: [serverAuth, clientAuth],
    ...wish,
  })
}

/** A revocation list in PEM. */
export async function makeList(
  by: MadeCertificate,
  revoked: readonly MadeCertificate[],
  {
    from = Date.UTC(2016, 10),
    to,
    isForged = false,
  }: { from?: number; to?: number | null; isForged?: boolean } = {},
): Promise<string> {
  const next = to === undefined ? Date.UTC(2017, 10) : to
  const list = await x509.X509CrlGenerator.create({
    issuer: String(by.name),
    thisUpdate: new Date(from),
    ...(next === null ? {} : { nextUpdate: new Date(next) }),
    signingAlgorithm: ecdsa,
    signingKey: isForged ? (await newKeys()).privateKey : by.keys.privateKey,
    extensions: [await x509.AuthorityKeyIdentifierExtension.create(by.keys.publicKey)],
    entries: revoked.map(({ serialNumber }) => ({ serialNumber, revocationDate: new Date(from) })),
  })
  return `${x509.PemConverter.encode(list.rawData, 'X509 CRL')}\n`
}

/** An authority with the name and the key id of another, and a key of its own, in PEM. */
export async function forgedAuthority({ facts }: Certificate): Promise<string> {
  const { pem } = await makeCertificate({
    name: facts.subject,
    constraints: { ca: true },
    hasSubjectKeyId: false,
    authorityKeyId: 'none',
    more: [
      new x509.SubjectKeyIdentifierExtension(facts.subjectKeyId),
      new x509.AuthorityKeyIdentifierExtension(facts.subjectKeyId),
    ],
  })
  return pem
}
