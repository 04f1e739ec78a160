import { counted } from '../counted'
import type { PageValues } from './field'

/** The rules of Users > Password security, by their field: what is counted, and what one of it is called. */
const rules = [
  { key: 'minimumLength', counts: /./gsu, one: 'character' },
  { key: 'minimumDigits', counts: /\p{Nd}/gu, one: 'digit' },
  { key: 'minimumUpper', counts: /\p{Lu}/gu, one: 'upper case character' },
  { key: 'minimumLower', counts: /\p{Ll}/gu, one: 'lower case character' },
  { key: 'minimumSpecial', counts: /[^\p{L}\p{Nd}]/gu, one: 'special character' },
] as const

const countIn = (password: string, what: RegExp) => password.match(what)?.length ?? 0

/** What a strict password has and this one lacks, by the values of Users > Password security; nothing while they are not enforced. */
export function lackingIn(password: string, security: PageValues): string[] {
  if (security['enforce'] !== 'On') return []
  return rules.flatMap(({ key, counts, one }) => {
    const least = Number(security[key])
    return countIn(password, counts) < least ? [`at least ${counted(least, one)}`] : []
  })
}

export type PasswordStrength = 'weak' | 'fair' | 'strong'

/**
 * How hard a password is to guess, roughly: by the strict rules while they are enforced, else by its length and by how
 * many kinds of characters it mixes.
 */
export function strengthOf(password: string, security: PageValues): PasswordStrength {
  if (security['enforce'] === 'On') return lackingIn(password, security).length === 0 ? 'strong' : 'weak'
  const kinds = rules.slice(1).filter(({ counts }) => countIn(password, counts) > 0).length
  if (password.length < 8 || kinds < 2) return 'weak'
  return password.length >= 12 && kinds >= 3 ? 'strong' : 'fair'
}
