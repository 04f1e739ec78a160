import type { Certificate } from '#contract/wire/certificates'
import * as x509 from '../x509/library'

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

const newKeys = () => crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify'])

/** An authority with the name and the key id of another, and a key of its own, in PEM. */
export async function forgedAuthority({ facts }: Certificate): Promise<string> {
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: facts.subject,
    keys: await newKeys(),
    notBefore: new Date(facts.notBefore),
    notAfter: new Date(facts.notAfter),
    signingAlgorithm: ecdsa,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.SubjectKeyIdentifierExtension(facts.subjectKeyId),
      new x509.AuthorityKeyIdentifierExtension(facts.subjectKeyId),
    ],
  })
  return certificate.toString('pem')
}
