/** Words that the product of X8.9 and later releases spell differently. */
const wordAliases: Readonly<Record<string, string>> = { configurationprimary: 'configurationmaster' }

type Folded = { readonly words: readonly string[]; readonly indexes: readonly string[] }

// The guide writes `Alternates 1 Peer Address`, the product `Alternates Peer 1 Address`: where an index stands among
// the words does not matter, only its order among the indexes.
function fold(path: readonly string[]): Folded {
  const lower = path.map((word) => word.toLowerCase())
  return {
    words: lower.filter((word) => !isIndex(word)).map((word) => wordAliases[word] ?? word),
    indexes: lower.filter(isIndex).map(String),
  }
}

const isIndex = (word: string) => /^\d+$/.test(word) || /^\[.*\]$/.test(word)

const startsWith = (whole: readonly string[], part: readonly string[]) =>
  part.length <= whole.length && part.every((word, position) => word === whole[position])

/** True when the typed words lead to this path or to something above it. */
export function leadsTo(typed: readonly string[], path: readonly string[]): boolean {
  const wanted = fold(typed)
  const found = fold(path)
  return startsWith(found.words, wanted.words) && startsWith(found.indexes, wanted.indexes)
}

/** True when the typed words name exactly this path. */
export function names(typed: readonly string[], path: readonly string[]): boolean {
  return (
    leadsTo(typed, path) &&
    fold(typed).words.length === fold(path).words.length &&
    typed.length >= path.length
  )
}

/** True when the typed words lead to this path, whatever its indexes are. */
export function leadsToShape(typed: readonly string[], path: readonly string[]): boolean {
  return startsWith(fold(path).words, fold(typed).words)
}
