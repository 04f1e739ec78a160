import { fingerprintOf, hexOf } from './hex'
import { PublicKey } from './library'

type Bytes = Uint8Array<ArrayBuffer>

/** How a key on each curve begins when its point is written short, and what the curve is: y² = x³ - 3x + b over p. */
const curves = [
  {
    prefix: '3039301306072a8648ce3d020106082a8648ce3d030107032200',
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    size: 32,
  },
  {
    prefix: '3046301006072a8648ce3d020106052b81040022033200',
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    size: 48,
  },
  {
    prefix: '3058301006072a8648ce3d020106052b81040023034400',
    p: 2n ** 521n - 1n,
    b: 0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
    size: 66,
  },
] as const

/**
 * The same key written in one way. A point may be written with both coordinates, or with one and a sign; browsers need
 * not understand the short form, and two forms of one key would have two fingerprints.
 */
export function inOneForm(key: PublicKey): PublicKey {
  const bytes = new Uint8Array(key.rawData)
  const curve = curves.find(({ prefix }) => hexOf(bytes.subarray(0, prefix.length / 2)) === prefix)
  if (!curve) return key
  const point = bytes.subarray(curve.prefix.length / 2)
  const x = BigInt(`0x${hexOf(point.subarray(1))}`)
  const y = ordinate(x, curve, BigInt((point[0] ?? 0) & 1))
  if ((point[0] !== 2 && point[0] !== 3) || point.length !== curve.size + 1 || y === undefined) return key
  return new PublicKey(longForm(bytes, curve, x, y))
}

/** The fingerprint of a public key, however its file writes it. */
export async function publicKeyIdOf(key: PublicKey): Promise<string> {
  const whole = inOneForm(key)
  try {
    // What WebCrypto writes is the plainest form of a key, and the one that a private key is compared in.
    return await fingerprintOf(await crypto.subtle.exportKey('spki', await whole.export()))
  } catch {
    return fingerprintOf(whole.rawData)
  }
}

type Curve = (typeof curves)[number]

/** The second coordinate, which is even or odd as asked; undefined where the curve has no such point. */
function ordinate(x: bigint, { p, b }: Curve, oddness: bigint): bigint | undefined {
  const square = ((((x * x - 3n) * x + b) % p) + p) % p
  // All three primes leave 3 when divided by 4: this power is the root, if there is one.
  const root = power(square, (p + 1n) / 4n, p)
  if ((root * root) % p !== square) return undefined
  return (root & 1n) === oddness ? root : p - root
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let factor = base
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * factor) % modulus
    factor = (factor * factor) % modulus
  }
  return result
}

function longForm(key: Bytes, { prefix, size }: Curve, x: bigint, y: bigint): Bytes {
  // The algorithm, which stands between the head of the whole and the head of the point, is the same in both forms.
  const algorithm = key.subarray(2, prefix.length / 2 - 3)
  const point = [4, ...bytesOf(x, size), ...bytesOf(y, size)]
  const bits = [0x03, ...lengthOf(point.length + 1), 0, ...point]
  return Uint8Array.from([0x30, ...lengthOf(algorithm.length + bits.length), ...algorithm, ...bits])
}

const lengthOf = (length: number) => (length < 0x80 ? [length] : [0x81, length])

function bytesOf(value: bigint, size: number): number[] {
  const hex = value.toString(16).padStart(size * 2, '0')
  return Array.from({ length: size }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16))
}
