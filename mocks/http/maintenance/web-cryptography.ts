import { Halted, problem } from '../respond'

/** The browser's cryptography. Halts for a page over plain HTTP, which has none; everything else works there. */
export function webCryptography(): SubtleCrypto {
  if (globalThis.crypto?.subtle === undefined) {
    const detail =
      'This browser has no cryptography for a page over plain HTTP. Open the lab over HTTPS, or at localhost.'
    throw new Halted(problem('conflict', detail))
  }
  return globalThis.crypto.subtle
}
