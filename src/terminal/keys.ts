/** What somebody did at the keyboard, as far as a line of text is concerned. */
export type Key =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind:
        | 'enter'
        | 'tab'
        | 'backspace'
        | 'delete'
        | 'left'
        | 'right'
        | 'word-left'
        | 'word-right'
        | 'home'
        | 'end'
        | 'up'
        | 'down'
        | 'kill-to-start'
        | 'kill-to-end'
        | 'kill-word'
        | 'yank'
        | 'clear'
        | 'interrupt'
        | 'end-of-input'
        | 'ignored'
    }

/** What terminals send for keys that are no text. */
const sequences: Readonly<Record<string, Exclude<Key['kind'], 'text'>>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\u0085': 'enter',
  '\u2028': 'enter',
  '\u2029': 'enter',
  '\t': 'tab',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\u0001': 'home',
  '\u0002': 'left',
  '\u0003': 'interrupt',
  '\u0004': 'end-of-input',
  '\u0005': 'end',
  '\u0006': 'right',
  '\u000b': 'kill-to-end',
  '\u000c': 'clear',
  '\u000e': 'down',
  '\u0010': 'up',
  '\u0015': 'kill-to-start',
  '\u0017': 'kill-word',
  '\u0019': 'yank',
  '\u001b[A': 'up',
  '\u001b[B': 'down',
  '\u001b[C': 'right',
  '\u001b[D': 'left',
  '\u001bOA': 'up',
  '\u001bOB': 'down',
  '\u001bOC': 'right',
  '\u001bOD': 'left',
  '\u001b[H': 'home',
  '\u001b[F': 'end',
  '\u001bOH': 'home',
  '\u001bOF': 'end',
  '\u001b[1~': 'home',
  '\u001b[4~': 'end',
  '\u001b[3~': 'delete',
  '\u001b[1;5C': 'word-right',
  '\u001b[1;5D': 'word-left',
  '\u001bf': 'word-right',
  '\u001bb': 'word-left',
}

const ESCAPE = '\u001b'

/** A sequence of a key, a control character or the end of a line, or a run of text. */
const part = new RegExp(
  `${ESCAPE}(?:\\[[\\d;]*[A-Za-z~]|O[A-Za-z]|[a-z])|[\\p{Cc}\\p{Zl}\\p{Zp}]|[^\\p{Cc}\\p{Zl}\\p{Zp}]+`,
  'gu',
)

/** Asks the terminal to mark what is pasted: a tab in it is a blank then, and not a key. */
export const MARK_PASTES = `${ESCAPE}[?2004h`

const paste = new RegExp(`${ESCAPE}\\[200~([\\s\\S]*?)(?:${ESCAPE}\\[201~|$)`, 'g')

/** Takes apart what a terminal sent: one key, or a pasted text of several lines. */
export function keysOf(data: string): Key[] {
  // What stands between two pastes and each paste follow one another.
  return data.split(paste).flatMap((text, at) => (at % 2 === 0 ? typedKeys(text) : pastedKeys(text)))
}

function typedKeys(data: string): Key[] {
  // A text of another system ends its lines with two characters; that is one Enter.
  const whole = data.replaceAll('\r\n', '\r')
  const known = sequences[whole]
  if (known) return [{ kind: known }]
  const parts = whole.match(part) ?? []
  return parts.map(keyOf)
}

/** Text and Enter, whatever ends its lines; no other key is pressed by a paste. */
function pastedKeys(data: string): Key[] {
  return data.split(/\r\n|[\n\r\u0085\u2028\u2029]/).flatMap((line, at): Key[] => {
    const text = line.replaceAll('\t', ' ').replaceAll(/\p{Cc}/gu, '')
    const keys: Key[] = text === '' ? [] : [{ kind: 'text', text }]
    return at === 0 ? keys : [{ kind: 'enter' }, ...keys]
  })
}

function keyOf(sent: string): Key {
  const kind = sequences[sent]
  if (kind) return { kind }
  return /^\p{Cc}/u.test(sent) ? { kind: 'ignored' } : { kind: 'text', text: sent }
}
