/** Words that the product of X8.9 and later releases spell differently. */
const wordAliases: Readonly<Record<string, string>> = { configurationprimary: 'configurationmaster' }

type Folded = { readonly words: readonly string[]; readonly indexes: readonly string[] }

// The guide writes `Alternates 1 Peer Address`, the product `Alternates Peer 1 Address`: where an index stands among
// the words does not matter, only its order among the indexes.
function fold(path: readonly string[]): Folded {
  const known = foldedPaths.get(path)
  if (known) return known
  const lower = path.map((word) => word.toLowerCase())
  const folded = {
    words: lower.filter((word) => !isIndex(word)).map((word) => wordAliases[word] ?? word),
    indexes: lower.filter(isIndex).map(String),
  }
  foldedPaths.set(path, folded)
  return folded
}

/** A line is compared with many paths: what was folded once is kept with the path. */
const foldedPaths = new WeakMap<readonly string[], Folded>()

const isIndex = (word: string) => /^\d+$/.test(word) || /^\[.*\]$/.test(word)

const startsWith = (whole: readonly string[], part: readonly string[]) =>
  part.length <= whole.length && part.every((word, position) => word === whole[position])

/** True when the typed words lead to this path or to something above it. */
export function leadsTo(typed: readonly string[], path: readonly string[]): boolean {
  const wanted = fold(typed)
  const found = fold(path)
  return startsWith(found.words, wanted.words) && startsWith(found.indexes, wanted.indexes)
}

/** What typed words and a path have in common where the words name exactly this path. No line has a break in it. */
export function nameOf(path: readonly string[]): string {
  const { words, indexes } = fold(path)
  return [...words, '', ...indexes].join('\n')
}

/** True when the typed words lead to this path, whatever its indexes are. */
export function leadsToShape(typed: readonly string[], path: readonly string[]): boolean {
  return startsWith(fold(path).words, fold(typed).words)
}

/** The order of a dump: word by word, indexes by their number, the rest as a machine sorts (interface facts, 1.4). */
export function inOrder(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((word, position) => word !== other[position])
  const word = at < 0 ? undefined : one[at]
  const against = at < 0 ? undefined : other[at]
  if (word === undefined || against === undefined) return one.length - other.length
  if (isIndex(word) && isIndex(against)) return Number(word) - Number(against)
  return word < against ? -1 : 1
}
