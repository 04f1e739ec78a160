const PREFIX = '{cipher}'

/** As long as the blocks of a cipher of that time: the length of a password does not show. */
const BLOCK_BYTES = 16

/**
 * A stored password as a dump prints it. It keeps a password from whoever looks over a shoulder and comes back on any
 * machine, as a dump has to; it keeps it from nobody who has this source.
 */
export function enciphered(secret: string): string {
  const plain = new TextEncoder().encode(secret)
  const blocks = new Uint8Array(Math.ceil((plain.length + 1) / BLOCK_BYTES) * BLOCK_BYTES)
  blocks.set(plain)
  return PREFIX + btoa(String.fromCharCode(...mixed(blocks)))
}

/** What a password is that was typed or pasted; nothing where it has the form of an enciphered one and is none. */
export function deciphered(typed: string): string | undefined {
  if (!typed.startsWith(PREFIX)) return typed
  try {
    const bytes = Uint8Array.from(atob(typed.slice(PREFIX.length)), (character) => character.charCodeAt(0))
    const plain = new TextDecoder('utf-8', { fatal: true }).decode(mixed(bytes))
    const secret = plain.replace(/\0+$/, '')
    return enciphered(secret) === typed ? secret : undefined
  } catch {
    // Not Base64, or not text under it.
    return undefined
  }
}

/** The bytes crossed with a fixed row of numbers; twice gives back the first. */
function mixed(bytes: Uint8Array): Uint8Array {
  let state = 0x9e37_79b9
  return bytes.map((byte) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return byte ^ (state >>> 24)
  })
}
