/** The first primes, from whose roots the constants of FIPS 180-4 are taken. */
const primes = Array.from({ length: 312 }, (_, number) => number).filter(
  (number) =>
    number > 1 &&
    Array.from({ length: number }, (_, divisor) => divisor).every(
      (divisor) => divisor < 2 || number % divisor !== 0,
    ),
)

/** The first 32 bits of the fraction of a number. */
const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 2 ** 32)

const roundConstants = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)))
const startValues = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

const rotated = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** The message with its end mark and length, in whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const blocks = Math.ceil((bytes.length + 9) / 64)
  const message = new Uint8Array(blocks * 64)
  message.set(bytes)
  message[bytes.length] = 0x80
  const view = new DataView(message.buffer)
  view.setUint32(message.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(message.length - 4, (bytes.length << 3) >>> 0)
  return view
}

function schedule(message: DataView, start: number): Uint32Array {
  const words = new Uint32Array(64)
  const at = (index: number) => words[index] ?? 0
  for (let index = 0; index < 64; index += 1) {
    if (index < 16) {
      words[index] = message.getUint32(start + index * 4)
      continue
    }
    const [early, late] = [at(index - 15), at(index - 2)]
    const one = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3)
    const other = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10)
    words[index] = at(index - 16) + one + at(index - 7) + other
  }
  return words
}

type State = [number, number, number, number, number, number, number, number]

function compressed(state: State, words: Uint32Array): State {
  let [a, b, c, d, e, f, g, h] = state
  for (const [index, constant] of roundConstants.entries()) {
    const sum = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    const first = h + sum + ((e & f) ^ (~e & g)) + constant + (words[index] ?? 0)
    const second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
  }
  return [a, b, c, d, e, f, g, h]
}

/**
 * The SHA-256 of some bytes, in hexadecimal digits. The browser's own is missing where the lab is served without TLS,
 * and the hash is on the confirmation page there too.
 */
export function sha256(bytes: Uint8Array): string {
  const message = padded(bytes)
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = startValues
  let state: State = [a, b, c, d, e, f, g, h]
  for (let start = 0; start < message.byteLength; start += 64) {
    const next = compressed(state, schedule(message, start))
    const sum = (index: number) => ((state[index] ?? 0) + (next[index] ?? 0)) | 0
    state = [sum(0), sum(1), sum(2), sum(3), sum(4), sum(5), sum(6), sum(7)]
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
