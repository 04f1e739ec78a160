import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Exercise } from '#contract/wire/exercise'
import { canonical } from '../grading/canonical'

/**
 * Names an exercise by all that it is made of: world, seed, what it hides, how it is judged, where it begins. SHA-256 in
 * hexadecimal, the same of its link and of its file, over plain HTTP too.
 */
export function hashOfExercise({ hidden, ...rest }: Exercise): string {
  return bytesToHex(sha256(utf8ToBytes(canonical({ ...rest, ...(hidden?.length && { hidden }) }))))
}
