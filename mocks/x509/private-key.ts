import { fingerprintOf } from './hex'
import { pemBlocks } from './pem'
import { Unreadable } from './unreadable'

type Bytes = Uint8Array<ArrayBuffer>

const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const
const curves = ['P-256', 'P-384', 'P-521'] as const

/** Object identifiers as they stand in a key: RSA, elliptic curve, and the three curves. */
const RSA = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00]
const ELLIPTIC = [0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01]
const curveIds = {
  'P-256': [0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07],
  'P-384': [0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22],
  'P-521': [0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x23],
} as const

/** The fingerprint of the public half of a private key in PEM, to compare with that of a certificate. */
export async function privateKeyId(file: Uint8Array): Promise<string> {
  const block = pemBlocks(file).find(({ label }) => label.endsWith('PRIVATE KEY'))
  if (!block) throw new Unreadable('The file holds no private key.')
  if (block.isEncrypted || block.label.startsWith('ENCRYPTED')) {
    throw new Unreadable('The private key is protected by a password. Upload it without one.')
  }
  for (const attempt of attempts(block.label, block.bytes)) {
    const id = await attempt().catch(() => null)
    if (id !== null) return id
  }
  throw new Unreadable('The private key is damaged, or of a kind that this system cannot use.')
}

function attempts(label: string, key: Bytes): (() => Promise<string>)[] {
  if (label === 'RSA PRIVATE KEY') return [() => publicIdOf(wrapped(key, RSA), rsa)]
  if (label === 'EC PRIVATE KEY') {
    return curves.map(
      (namedCurve) => () =>
        publicIdOf(wrapped(key, [...ELLIPTIC, ...curveIds[namedCurve]]), { name: 'ECDSA', namedCurve }),
    )
  }
  return [
    () => publicIdOf(key, rsa),
    ...curves.map((namedCurve) => () => publicIdOf(key, { name: 'ECDSA', namedCurve })),
  ]
}

async function publicIdOf(
  pkcs8: Bytes,
  algorithm: RsaHashedImportParams | EcKeyImportParams,
): Promise<string> {
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign'])
  const { kty, n, e, crv, x, y } = await crypto.subtle.exportKey('jwk', key)
  const half = kty === 'RSA' ? { kty, n, e } : { kty, crv, x, y }
  const open = await crypto.subtle.importKey('jwk', half, algorithm, true, ['verify'])
  return fingerprintOf(await crypto.subtle.exportKey('spki', open))
}

/** A key in the older form of its kind, put into the frame that WebCrypto reads (PKCS #8). */
function wrapped(key: Bytes, algorithm: readonly number[]): Bytes {
  return der(0x30, [0x02, 0x01, 0x00, ...der(0x30, algorithm), ...der(0x04, key)])
}

function der(tag: number, content: ArrayLike<number>): Bytes {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Uint8Array.from([tag, ...size, ...Array.from(content)])
}
