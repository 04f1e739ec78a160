import { type PublicKey, X509Certificate, X509Crl } from './library'
import { pemBlocks } from './pem'
import { inOneForm } from './public-key'

/**
 * Whether what is in one PEM block was signed with the key that is certified in the other. Undefined where that cannot
 * be found out here: not every browser knows every kind of key.
 */
export async function isSignedBy(signedPem: string, authorityPem: string): Promise<boolean | undefined> {
  const signed = blockIn(signedPem)
  const authority = blockIn(authorityPem)
  if (!signed || !authority) return undefined
  try {
    const key = inOneForm(new X509Certificate(authority.bytes).publicKey)
    const thing = signed.label === 'X509 CRL' ? new X509Crl(signed.bytes) : new X509Certificate(signed.bytes)
    if (!sameKind(key, thing.signatureAlgorithm.name)) return false
    // The library takes a key that WebCrypto does not know for a signature that does not fit: try the key by itself.
    await key.export({ ...key.algorithm, ...thing.signatureAlgorithm }, ['verify'])
    return await thing.verify({ publicKey: key, signatureOnly: true })
  } catch {
    return undefined
  }
}

const blockIn = (pem: string) => pemBlocks(new TextEncoder().encode(pem))[0]

/** A key of one kind makes no signature of another. */
function sameKind(key: PublicKey, signature: string): boolean {
  const kind = (name: string) => (name.startsWith('RSA') ? 'RSA' : name === 'ECDH' ? 'ECDSA' : name)
  return kind(key.algorithm.name) === kind(signature)
}
