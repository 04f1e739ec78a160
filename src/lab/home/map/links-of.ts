import type { WorldSummary } from '#contract/wire/lab'
import { shortName } from '../../expressway-lamp'

/** The links of a machine in words: `expe2 works, expe3 broken`; a pair works when both hear each other. */
export function linksOf(
  { links, expressways }: Pick<WorldSummary, 'links' | 'expressways'>,
  id: string,
): string {
  const others = new Map<string, boolean>()
  for (const { from, to, working } of links) {
    const other = from === id ? to : to === id ? from : null
    if (other !== null) others.set(other, working && (others.get(other) ?? true))
  }
  const nameOf = (other: string) => shortName(expressways.find((one) => one.id === other)?.host ?? other)
  const words = [...others].map(([other, works]) => `${nameOf(other)} ${works ? 'works' : 'broken'}`)
  return words.join(', ') || 'none'
}
