import { plainText } from '#contract/plain-text'
import type { Certificate, CertificateRequest, RevocationList } from '#contract/wire/certificates'
import { fingerprintOf, hexOf } from './hex'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  type Name,
  Pkcs10CertificateRequest,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509Crl,
} from './library'
import { nameIdOf } from './names'
import { pathFactsOf, plainSerial, usagesOf } from './path-facts'
import { blocksOf, type PemBlock } from './pem'
import { publicKeyIdOf } from './public-key'
import { Unreadable } from './unreadable'

const TEXT_LENGTH_MAX = 500
const NAMES_MAX = 500

const plain = (text: string) => plainText(text, TEXT_LENGTH_MAX)
const commonNameOf = (name: Name) => plain(name.getField('CN').at(-1) ?? '')

/** Every certificate of a PEM file. Throws `Unreadable` with the reason. */
export function readCertificates(file: Uint8Array): Promise<Certificate[]> {
  return Promise.all(blocksOf(file, 'CERTIFICATE', 'certificate').map(certificateIn))
}

/** The certificate of one PEM block, decoded. */
async function certificateIn(block: PemBlock): Promise<Certificate> {
  return reading('certificate', async () => {
    const certificate = new X509Certificate(block.bytes)
    const subjectKeyId =
      certificate.getExtension(SubjectKeyIdentifierExtension)?.keyId ??
      hexOf(await certificate.publicKey.getKeyIdentifier())
    const selfIssued = certificate.subject === certificate.issuer
    const authorityKeyId =
      certificate.getExtension(AuthorityKeyIdentifierExtension)?.keyId ?? (selfIssued ? subjectKeyId : '')
    return {
      pem: block.pem,
      facts: {
        subject: plain(certificate.subject),
        commonName: commonNameOf(certificate.subjectName),
        names: namesIn(certificate.getExtension(SubjectAlternativeNameExtension)),
        issuer: plain(certificate.issuer),
        serialNumber: plainSerial(certificate.serialNumber),
        notBefore: certificate.notBefore.getTime(),
        notAfter: certificate.notAfter.getTime(),
        isAuthority: certificate.getExtension(BasicConstraintsExtension)?.ca ?? false,
        subjectKeyId: subjectKeyId.toLowerCase(),
        authorityKeyId: authorityKeyId.toLowerCase(),
        publicKeyId: await publicKeyIdOf(certificate.publicKey),
        publicKey: algorithmWords(certificate.publicKey.algorithm),
        signatureAlgorithm: algorithmWords(certificate.signatureAlgorithm),
        usages: usagesOf(certificate).map(plain),
        fingerprint: await fingerprintOf(block.bytes),
        path: await pathFactsOf(certificate),
      },
    }
  })
}

/** A signing request in PEM. Its signature must be that of its own key. */
export async function readRequest(file: Uint8Array): Promise<CertificateRequest> {
  const [block] = blocksOf(file, 'CERTIFICATE REQUEST', 'certificate signing request')
  return reading('certificate signing request', async () => {
    if (!block) throw new Unreadable('The file holds no certificate signing request.')
    const request = new Pkcs10CertificateRequest(block.bytes)
    if (!(await request.verify())) throw new Unreadable('The request is not signed with its own key.')
    const names = request.extensions.find((one) => one instanceof SubjectAlternativeNameExtension)
    return {
      pem: block.pem,
      facts: {
        subject: plain(request.subject),
        commonName: commonNameOf(request.subjectName),
        names: namesIn(names ?? null),
        publicKeyId: await publicKeyIdOf(request.publicKey),
        publicKey: algorithmWords(request.publicKey.algorithm),
        signatureAlgorithm: algorithmWords(request.signatureAlgorithm),
      },
    }
  })
}

/** Every revocation list of a PEM file. Throws `Unreadable` with the reason. */
export function readRevocationLists(file: Uint8Array): Promise<RevocationList[]> {
  return Promise.all(blocksOf(file, 'X509 CRL', 'certificate revocation list').map(revocationListIn))
}

async function revocationListIn(block: PemBlock): Promise<RevocationList> {
  return reading('certificate revocation list', async () => {
    const list = new X509Crl(block.bytes)
    return {
      pem: block.pem,
      facts: {
        issuer: plain(list.issuer),
        authorityKeyId: (list.getExtension(AuthorityKeyIdentifierExtension)?.keyId ?? '').toLowerCase(),
        thisUpdate: list.thisUpdate.getTime(),
        nextUpdate: list.nextUpdate?.getTime() ?? null,
        serialNumbers: list.entries.map((entry) => plainSerial(entry.serialNumber)),
        fingerprint: await fingerprintOf(block.bytes),
        issuerId: await nameIdOf(list.issuerName),
      },
    }
  })
}

/** Whatever the library stumbles over is a file that is not what its frame says. */
async function reading<T>(thing: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(`The ${thing} in the file is damaged, or it is no X.509 ${thing}.`)
  }
}

function namesIn(extension: SubjectAlternativeNameExtension | null): string[] {
  const names = extension?.names.items ?? []
  return names
    .filter(({ type }) => type === 'dns' || type === 'ip')
    .slice(0, NAMES_MAX)
    .map(({ value }) => plain(value))
}

function algorithmWords(
  algorithm: Algorithm & { modulusLength?: number; namedCurve?: string; hash?: unknown },
) {
  const { name, modulusLength, namedCurve, hash } = algorithm
  const digest = typeof hash === 'object' && hash !== null && 'name' in hash ? String(hash.name) : ''
  return [name, namedCurve ?? '', modulusLength ? `${modulusLength} bit` : '', digest]
    .filter((part) => part !== '')
    .join(', ')
}
