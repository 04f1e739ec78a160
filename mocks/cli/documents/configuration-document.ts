import { type ConfigurationEntry, shownBelow } from '../configuration/entry'
import type { Context } from '../context'
import { valuespaceOf, writeValue } from '../valuespace'
import type { Element } from './xml'

/** What `xConfiguration` shows, as elements: one table for both. */
export const configurationContent = (context: Context): Element[] =>
  elementsOf(shownBelow(context, () => true))

/**
 * What a peer has from the primary, by which Cisco TMS compares peers (TRB-21): whatever belongs to one peer or one machine
 * is not in it, or no two peers would ever be the same.
 */
export const replicatedContent = (context: Context): Element[] =>
  elementsOf(shownBelow(context, ({ field }) => field.scope === 'cluster'))

/** A value as it stands in a document: without the quotes of the command line. */
export function plainValue({ field, value }: ConfigurationEntry): string {
  const written = writeValue(valuespaceOf(field), value)
  return written.slice(1, -1).replaceAll(/\\(["\\])/g, '$1')
}

type Line = { readonly words: readonly string[]; readonly value: string }

const elementsOf = (entries: readonly ConfigurationEntry[]): Element[] =>
  nested(entries.map((entry) => ({ words: entry.path, value: plainValue(entry) })))

const isNumber = (word: string | undefined) => word !== undefined && /^\d+$/.test(word)

/** Lines that begin alike become one element; a number after a word is that of the element. */
function nested(lines: readonly Line[]): Element[] {
  const groups = new Map<string, { name: string; item: string; below: Line[] }>()
  for (const { words, value } of lines) {
    const [name = '', second] = words
    const item = isNumber(second) ? String(second) : '1'
    const rest = words.slice(isNumber(second) ? 2 : 1)
    const key = `${name} ${item}`
    const group = groups.get(key) ?? { name, item, below: [] }
    group.below.push({ words: rest, value })
    groups.set(key, group)
  }
  return [...groups.values()].map(({ name, item, below }) => {
    const deeper = below.filter(({ words }) => words.length > 0)
    const [own] = below
    return { name, item, content: deeper.length > 0 ? nested(deeper) : (own?.value ?? '') }
  })
}
