/** What a program was given: the values of its options by their names, and the other words in their order. */
export type Given = {
  readonly options: ReadonlyMap<string, string>
  readonly operands: readonly string[]
  /** An option that it does not have, or one whose value is missing. */
  readonly unknown?: string
}

/** `true` for an option that is followed by a value; long names are given with their dashes. */
type Known = Readonly<Record<string, boolean>>

/**
 * Takes `--name=value`, `--name value`, `-n value` and `-nvalue` apart, and options that are switched on. After `--` all
 * words are operands.
 */
export function givenTo(words: readonly string[], known: Known): Given {
  const options = new Map<string, string>()
  const operands: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '--') return { options, operands: [...operands, ...words.slice(at + 1)] }
    if (!word.startsWith('-') || word === '-') {
      operands.push(word)
      continue
    }
    const { name, value } = nameIn(word, known)
    if (!Object.hasOwn(known, name)) return { options, operands, unknown: word }
    if (!known[name]) {
      if (value !== undefined) return { options, operands, unknown: word }
      options.set(name, '')
    } else {
      const given = value ?? words[(at += 1)]
      if (given === undefined) return { options, operands, unknown: word }
      options.set(name, given)
    }
  }
  return { options, operands }
}

function nameIn(word: string, known: Known): { name: string; value?: string } {
  if (Object.hasOwn(known, word)) return { name: word }
  const sign = word.indexOf('=')
  if (sign > 0) return { name: word.slice(0, sign), value: word.slice(sign + 1) }
  const short = word.slice(0, 2)
  return known[short] ? { name: short, value: word.slice(2) } : { name: word }
}
