import { isFqdn } from '#contract/settings/formats'
import type { DnsRecord } from '#contract/wire/dns'

/** What a NAPTR record says. */
export type Naptr = {
  readonly order: number
  readonly preference: number
  /** Lower case: `u`, `s`, `a`; `se` tells that the asker is outside (NAP-09). */
  readonly flags: string
  readonly service: string
  /** `!expression!replacement!`, or blank. */
  readonly regexp: string
  /** The next name, or nothing. */
  readonly replacement: string | null
}

const FORM = /^(\d{1,5}) (\d{1,5}) "([a-z\d]*)" "([\w.+:-]*)" "([^"]*)" (\S+)$/i
const REGEXP = /^!([^!]*)!([^!]*)!(i?)$/
/** How much an expression may leave open, and how long the number may be to which it is put: more could take for ever. */
const REPEATS_MAX = 3
const CHOICES_MAX = 4
const NUMBER_LENGTH_MAX = 64

/** The parts of a NAPTR record; nothing where it is none. */
export function naptrIn({ data }: Pick<DnsRecord, 'data'>): Naptr | undefined {
  const [, order, preference, flags = '', service = '', regexp = '', replacement = '.'] =
    FORM.exec(data) ?? []
  if (order === undefined || (regexp !== '' && !expressionIn(regexp))) return undefined
  if (replacement !== '.' && !isFqdn(replacement)) return undefined
  return {
    order: Number(order),
    preference: Number(preference),
    flags: flags.toLowerCase(),
    service,
    regexp,
    replacement: replacement === '.' ? null : replacement.toLowerCase(),
  }
}

function expressionIn(regexp: string): { expression: RegExp; text: string } | undefined {
  const [, pattern, text = '', flag] = REGEXP.exec(regexp) ?? []
  if (pattern === undefined || isRunaway(pattern)) return undefined
  try {
    return { expression: new RegExp(pattern, flag), text }
  } catch {
    return undefined
  }
}

/** Whether to find out that a number does not fit could take for ever: a group that is repeated, or too much left open. */
function isRunaway(pattern: string): boolean {
  const bare = pattern.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x')
  const repeats = bare.match(/[*+{]/g)?.length ?? 0
  const choices = bare.match(/[?|]/g)?.length ?? 0
  return /\)[*+{]/.test(bare) || repeats > REPEATS_MAX || choices > CHOICES_MAX
}

/** What the expression of a record makes of a number; null where it has none, or does not fit (NAP-06). */
export function rewritten({ regexp }: Naptr, number: string): string | null {
  const found = number.length > NUMBER_LENGTH_MAX ? undefined : expressionIn(regexp)
  if (!found?.expression.test(number)) return null
  // The record writes groups as \1, the language as $1; a dollar sign stays what it is.
  const replacement = found.text.replaceAll('$', '$$$$').replaceAll(/\\(\d)/g, '$$$1')
  return number.replace(found.expression, replacement)
}

/** The records in the order in which they are tried: the lowest order first, among equal ones the lowest preference. */
export function inOrder(records: readonly DnsRecord[]): Naptr[] {
  return records
    .flatMap((record) => naptrIn(record) ?? [])
    .toSorted((one, other) => one.order - other.order || one.preference - other.preference)
}
