import { pbkdf2Async } from '@noble/hashes/pbkdf2.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { TrainersWord } from '#contract/wire/exercise'

/** How often it is hashed: a part of a second for whoever knows the word, and that for each guess of whoever does not. */
const ROUNDS = 30_000
const SALT_BYTES = 16
const HASH_BYTES = 32

async function hashOf(word: string, salt: string): Promise<string> {
  return bytesToHex(
    await pbkdf2Async(sha256, word.normalize().trim(), hexToBytes(salt), { c: ROUNDS, dkLen: HASH_BYTES }),
  )
}

/** What is kept of a trainer's word. */
export async function trainersWord(word: string): Promise<TrainersWord> {
  const salt = bytesToHex(crypto.getRandomValues(new Uint8Array(SALT_BYTES)))
  return { salt, hash: await hashOf(word, salt) }
}

/** Whether that is the word. Works on plain HTTP too, where the browser hashes nothing. */
export async function isTrainersWord(word: string, { salt, hash }: TrainersWord): Promise<boolean> {
  return (await hashOf(word, salt)) === hash
}
