/**
 * `Name: value` as typed; `value` is absent when nothing stands after the colon. The name of all but the first may be
 * several words: `Mode: AliasPatternMatch Pattern Type: Regex`.
 */
type TypedParameter = { readonly name: string; readonly value: string | undefined }

/** A line of text, taken apart. */
export type ParsedLine = {
  /** What stands before the first `Name: value`. */
  readonly words: readonly string[]
  readonly parameters: readonly TypedParameter[]
  /** 1 for `?` and 2 for `??` at the end of the line. */
  readonly help: 0 | 1 | 2
  /** Why the line cannot be understood. */
  readonly problem?: string
  /** Words after the last value, where they are the problem: the value had blanks and no quotes. */
  readonly unquoted?: readonly string[]
}

type Token = { readonly text: string; readonly quoted: boolean }

/** Takes a line apart: words, then `Name: value` pairs whose values may stand in single or double quotes. */
export function parseLine(line: string): ParsedLine {
  const { body, help } = withoutHelp(line)
  const tokens = tokenize(body)
  if (!tokens) return { words: [], parameters: [], help, problem: 'A quotation mark is missing.' }

  const words: string[] = []
  const parameters: { name: string; value: string | undefined }[] = []
  let awaiting: { value: string | undefined } | undefined
  // Before the first value the words of the path; after one, what may turn out to be the next name.
  let gathered = words
  for (const { text, quoted } of tokens) {
    const colon = quoted ? -1 : text.indexOf(':')
    // A name in the place of a value: the value is empty, as a dump prints it. `2001:db8::` is none.
    if (awaiting && (quoted || !/^[A-Za-z]\w*:$/.test(text))) {
      awaiting.value = text
      awaiting = undefined
    } else if (colon >= 0) {
      const rest = text.slice(colon + 1)
      const last = colon === 0 ? (gathered.pop() ?? '') : text.slice(0, colon)
      const parameter = {
        name: gathered === words ? last : [...gathered, last].join(' '),
        value: rest === '' ? undefined : rest,
      }
      parameters.push(parameter)
      awaiting = rest === '' ? parameter : undefined
      gathered = []
    } else {
      gathered.push(text)
    }
  }
  if (gathered === words || gathered.length === 0) return { words, parameters, help }
  const problem = `"${gathered[0]}" is unexpected here. Put text with blanks in double quotes.`
  return { words, parameters, help, problem, unquoted: gathered }
}

function withoutHelp(line: string): { body: string; help: 0 | 1 | 2 } {
  const trimmed = line.trim()
  // After a colon a question mark may belong to a value, unless it stands alone.
  const shape = trimmed.includes(':') ? /(?<=\s)\?\??$/ : /(?<![?"'])\?\??$/
  const marks = shape.exec(trimmed)?.[0]
  if (!marks) return { body: trimmed, help: 0 }
  return { body: trimmed.slice(0, -marks.length), help: marks.length === 2 ? 2 : 1 }
}

/** Parts a line at blanks outside quotes; nothing when a quote stays open. */
function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = []
  const shape = /\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"':]*:(?=["'])|[^\s"']+))/sy
  const end = text.trimEnd().length
  let at = 0
  while (at < end) {
    shape.lastIndex = at
    const found = shape.exec(text)
    if (!found) return undefined
    const quoted = found[1]?.replaceAll(/\\(["\\])/g, '$1') ?? found[2]
    tokens.push({ text: quoted ?? found[3] ?? '', quoted: quoted !== undefined })
    at = shape.lastIndex
  }
  return tokens
}
