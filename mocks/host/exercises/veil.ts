import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'

/** Which veil it is: another one would begin otherwise. */
const MARK = '1'
/** The same with a key: it cannot be lifted without, nor with another one. */
const KEYED_MARK = '2'
/** Before the text under the veil: its checksum, by which a text that was cut or changed is known. */
const SUM_BYTES = 4
/** The longest text under a veil, and what it may come to without: a small text that grows without end is not read. */
const VEILED_LENGTH_MAX = 200_000
const PLAIN_BYTES_MAX = 1_000_000
/** As much is inflated at once; deflate makes nothing 1,032 times smaller. */
const PIECE_BYTES = 512

/** A text as a link carries it: short, and nothing in it that one could read. The same text always gives the same. With a key it can be lifted with that only. */
export function veiled(text: string, key?: string): string {
  const plain = deflateSync(strToU8(text), { level: 9 })
  const sum = checksumOf(plain, seedOf(key))
  const packed = mixed(plain, sum ^ seedOf(key))
  const bytes = new Uint8Array(SUM_BYTES + packed.length)
  new DataView(bytes.buffer).setUint32(0, sum)
  bytes.set(packed, SUM_BYTES)
  return `${key === undefined ? MARK : KEYED_MARK}${base64Of(bytes)}`
}

/**
 * The text under a veil, or what is wrong with what was given for one. `key`: of one that may have one, blank where there is
 * none to be tried; older veils have none.
 */
export function unveiled(veil: string, key?: string): { readonly text: string } | { readonly why: string } {
  if (veil.length > VEILED_LENGTH_MAX) return { why: `It is longer than ${VEILED_LENGTH_MAX} characters.` }
  const isKeyed = key !== undefined && veil.startsWith(KEYED_MARK)
  if (!isKeyed && !veil.startsWith(MARK)) return { why: 'It does not begin as one that this lab has made.' }
  const bytes = bytesOf(veil.slice(MARK.length))
  if (!bytes || bytes.length <= SUM_BYTES) return DAMAGED
  const sum = new DataView(bytes.buffer).getUint32(0)
  const seed = seedOf(isKeyed ? key : undefined)
  const packed = mixed(bytes.subarray(SUM_BYTES), sum ^ seed)
  if (checksumOf(packed, seed) !== sum) return DAMAGED
  const plain = inflated(packed)
  if (plain === 'too much') return { why: 'It unpacks to more than any exercise is.' }
  return plain ? { text: strFromU8(plain) } : DAMAGED
}

const DAMAGED = { why: 'It was cut off or changed on its way: copy all of it once more.' }

function inflated(bytes: Uint8Array): Uint8Array | 'too much' | undefined {
  const pieces: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((piece) => {
    length += piece.length
    if (length <= PLAIN_BYTES_MAX) pieces.push(piece)
  })
  try {
    for (let at = 0; at < bytes.length && length <= PLAIN_BYTES_MAX; at += PIECE_BYTES)
      inflate.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length)
  } catch {
    return undefined
  }
  if (length > PLAIN_BYTES_MAX) return 'too much'
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** What a key adds to a checksum, and to the row of bytes; nothing without one. */
const seedOf = (key: string | undefined): number =>
  key === undefined ? 0 : checksumOf(strToU8(`key ${key}`), 0)

/** FNV-1a: it finds what was cut or changed, and keeps nobody out who means to. */
function checksumOf(bytes: Uint8Array, seed: number): number {
  let sum = 0x811c9dc5 ^ seed
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193)
  return sum >>> 0
}

/** Each byte with one of an endless row of others, which begins at the checksum. */
function mixed(bytes: Uint8Array, seed: number): Uint8Array {
  let state = seed
  return bytes.map((byte) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return byte ^ (state >>> 24)
  })
}

const base64Of = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** Nothing where it is no such text, or has a letter more than its bytes have. */
function bytesOf(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined
  try {
    const bytes = Uint8Array.from(
      atob(text.replaceAll('-', '+').replaceAll('_', '/')),
      (c) => c.codePointAt(0) ?? 0,
    )
    return base64Of(bytes) === text ? bytes : undefined
  } catch {
    return undefined
  }
}
