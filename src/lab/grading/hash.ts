import { counted } from '#contract/counted'
import { plainText } from '#contract/plain-text'
import type { Graded } from './class-rows'

const HASH_LETTERS = 64
const GROUP_LETTERS = 4

/** A hash as people read it: in groups of four. */
export const inGroups = (hash: string): readonly string[] =>
  Array.from({ length: hash.length / GROUP_LETTERS }, (_, index) =>
    hash.slice(index * GROUP_LETTERS, (index + 1) * GROUP_LETTERS),
  )

/** What comes of a hash that was typed. */
export type HashFound = {
  readonly kind: 'malformed' | 'none' | 'found' | 'not-genuine'
  readonly says: string
}

/** Which hand-in a certificate belongs to: the one whose hash, made anew from it, is the one that was typed. */
export function foundByHash(typed: string, graded: readonly Graded[]): HashFound {
  const hash = typed.replaceAll(/[\s:.-]/g, '').toLowerCase()
  const wrong = /[^0-9a-f]/.exec(hash)?.[0]
  if (wrong !== undefined)
    return {
      kind: 'malformed',
      says: `A hash has the digits 0 to 9 and the letters a to f, and no “${wrong}”.`,
    }
  if (hash.length !== HASH_LETTERS)
    return {
      kind: 'malformed',
      says: `A hash has ${HASH_LETTERS} digits and letters; ${counted(hash.length, 'is', 'are')} typed.`,
    }
  if (graded.length === 0) return { kind: 'none', says: 'No hand-in has been chosen yet: choose it above.' }
  const one = graded.find(({ verified }) => verified.hash === hash)
  if (!one)
    return {
      kind: 'none',
      says: `The hash fits none of the ${counted(graded.length, 'hand-in')} in the table: another run, another name, or a file that was altered.`,
    }
  const { verdict, name, real } = one.verified
  const whose = plainText(name, 100) || 'nobody who is named'
  if (verdict.kind !== 'genuine')
    return { kind: 'not-genuine', says: `The hash fits ${one.file}, but that hand-in is not genuine.` }
  return {
    kind: 'found',
    says: `The hash fits ${one.file}: ${real?.title ?? ''} by ${whose}, ${real?.score.total ?? 0} of 100. It was not altered.`,
  }
}
