import type { CertificateRequest, RequestForm } from '#contract/wire/certificates'
import { readRequest } from './decode'
import {
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type Name,
  Pkcs10CertificateRequestGenerator,
  SubjectAlternativeNameExtension,
} from './library'
import { nameOf } from './names'

/** A fresh key and a request for a certificate that carries these names. The private key is used once and forgotten. */
export async function generateRequest(form: RequestForm): Promise<CertificateRequest> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: form.digest,
    modulusLength: form.keyBits,
    publicExponent: Uint8Array.of(1, 0, 1),
  }
  const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: subjectOf(form),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment),
      // Peers are both ends of TLS: a certificate that only serves would not do.
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth]),
      ...(form.names.length > 0
        ? [new SubjectAlternativeNameExtension(form.names.map((value) => ({ type: 'dns' as const, value })))]
        : []),
    ],
  })
  return readRequest(new TextEncoder().encode(request.toString('pem')))
}

/** The subject, from the country down to the common name. */
function subjectOf(form: RequestForm): Name {
  const parts = [
    ['C', form.country],
    ['ST', form.province],
    ['L', form.locality],
    ['O', form.organization],
    ['OU', form.organizationalUnit],
    ['CN', form.commonName],
  ] as const
  return nameOf(parts.filter(([, value]) => value !== ''))
}
