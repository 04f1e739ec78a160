/** A line of the shell, taken apart: the words of one command, and the file into which its output goes. */
export type ParsedLine =
  | {
      readonly words: readonly string[]
      readonly into: { readonly file: string; readonly appends: boolean } | null
    }
  | { readonly problem: string }

type Token = { readonly kind: 'word' | 'operator'; readonly text: string }

const ONE_COMMAND = 'this shell takes one command a line'

/** Takes a line apart. An operator that the shell does not have is a problem, so that nothing of the line is done. */
export function parseLine(line: string): ParsedLine {
  const tokens = tokensOf(line)
  if (!tokens) return { problem: 'unexpected EOF while looking for matching quote' }
  return commandOf(withoutEcho(tokens))
}

function commandOf(tokens: readonly Token[]): ParsedLine {
  const words: string[] = []
  let into: { file: string; appends: boolean } | null = null
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at] ?? { kind: 'word', text: '' }
    if (kind === 'word') {
      words.push(text)
      continue
    }
    const next = tokens[at + 1]
    if (text !== '>' && text !== '>>' && text !== '<') return { problem: `${text}: ${ONE_COMMAND}` }
    if (next?.kind !== 'word') return { problem: "syntax error near unexpected token `newline'" }
    at += 1
    if (text !== '<') into = { file: next.text, appends: text === '>>' }
    else if (next.text !== '/dev/null')
      return { problem: `${next.text}: only /dev/null can be read from here` }
  }
  return { words, into }
}

/** `echo | openssl …` says goodbye to the server at once; here nobody waits for it. */
function withoutEcho(tokens: readonly Token[]): readonly Token[] {
  const pipe = tokens.findIndex(({ kind, text }) => kind === 'operator' && text === '|')
  const isEcho = tokens[0]?.text === 'echo' && tokens[0].kind === 'word'
  return isEcho && pipe > 0 ? tokens.slice(pipe + 1) : tokens
}

/** Words and operators; nothing when a quote stays open. */
function tokensOf(line: string): Token[] | undefined {
  const shape = /\s*(?:(\d?(?:>>|>&|>)|&&|\|\||[<|;&])|((?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'\\<>|;&])+))/y
  const tokens: Token[] = []
  const end = line.trimEnd().length
  let at = 0
  while (at < end) {
    shape.lastIndex = at
    const [whole = '', operator, word = ''] = shape.exec(line) ?? []
    if (whole === '') return undefined
    tokens.push(
      operator === undefined ? { kind: 'word', text: unquoted(word) } : { kind: 'operator', text: operator },
    )
    at += whole.length
  }
  return tokens
}

const unquoted = (word: string) =>
  word.replaceAll(
    /"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g,
    (_, double?: string, single?: string, plain?: string) =>
      double === undefined ? (single ?? plain ?? '') : double.replaceAll(/\\(["\\$`])/g, '$1'),
  )
