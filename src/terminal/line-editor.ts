import type { Key } from './keys'

/** A line of text while it is typed. Positions count characters, not code units. */
export type EditedLine = {
  readonly characters: readonly string[]
  readonly cursor: number
  /** Lines entered before, oldest first. */
  readonly history: readonly string[]
  /** Which line of the history is shown; its length means the new line. */
  readonly historyAt: number
  /** The new line, while an older one is shown. */
  readonly draft: readonly string[]
  /** What was cut last, for Ctrl-Y. */
  readonly cut: readonly string[]
}

/** An empty line with that history. */
export function emptyLine(history: readonly string[] = []): EditedLine {
  return { characters: [], cursor: 0, history, historyAt: history.length, draft: [], cut: [] }
}

/** The text of the line. */
export const textOf = (line: EditedLine) => line.characters.join('')

/** The line after a key; keys that do not edit leave it as it is. */
export function edit(line: EditedLine, key: Key): EditedLine {
  return key.kind === 'text' ? insert(line, Array.from(key.text)) : (edits[key.kind]?.(line) ?? line)
}

/** The line with the text from the start of the unfinished word replaced, as Tab does. */
export function completeWord(line: EditedLine, word: string): EditedLine {
  const start = wordAt(line)
  return insert(remove(line, start, line.cursor), Array.from(word))
}

/** The history with a line added; blank lines and repetitions are not kept. */
export function remember(history: readonly string[], text: string): readonly string[] {
  return text.trim() === '' || history.at(-1) === text ? history : [...history, text].slice(-HISTORY_MAX)
}

const HISTORY_MAX = 200

const edits: Partial<Record<Key['kind'], (line: EditedLine) => EditedLine>> = {
  backspace: (line) => remove(line, line.cursor - 1, line.cursor),
  delete: (line) => remove(line, line.cursor, line.cursor + 1),
  left: (line) => move(line, line.cursor - 1),
  right: (line) => move(line, line.cursor + 1),
  'word-left': (line) => move(line, wordStart(line)),
  'word-right': (line) => move(line, wordEnd(line)),
  home: (line) => move(line, 0),
  end: (line) => move(line, line.characters.length),
  up: (line) => recall(line, line.historyAt - 1),
  down: (line) => recall(line, line.historyAt + 1),
  'kill-to-start': (line) => kill(line, 0, line.cursor),
  'kill-to-end': (line) => kill(line, line.cursor, line.characters.length),
  'kill-word': (line) => kill(line, wordStart(line), line.cursor),
  yank: (line) => insert(line, line.cut),
}

function insert(line: EditedLine, added: readonly string[]): EditedLine {
  const { characters, cursor } = line
  return {
    ...line,
    characters: [...characters.slice(0, cursor), ...added, ...characters.slice(cursor)],
    cursor: cursor + added.length,
  }
}

function remove(line: EditedLine, from: number, to: number): EditedLine {
  if (from < 0 || from >= line.characters.length) return line
  return { ...line, characters: line.characters.toSpliced(from, to - from), cursor: from }
}

function kill(line: EditedLine, from: number, to: number): EditedLine {
  return from === to ? line : { ...remove(line, from, to), cut: line.characters.slice(from, to) }
}

function move(line: EditedLine, to: number): EditedLine {
  return { ...line, cursor: Math.max(0, Math.min(to, line.characters.length)) }
}

function recall(line: EditedLine, at: number): EditedLine {
  if (at < 0 || at > line.history.length) return line
  const draft = line.historyAt === line.history.length ? line.characters : line.draft
  const characters = at === line.history.length ? draft : Array.from(line.history[at] ?? '')
  return { ...line, characters, cursor: characters.length, historyAt: at, draft }
}

/** Where the word before the cursor begins, blanks right before the cursor skipped. */
function wordStart({ characters, cursor }: EditedLine): number {
  let at = cursor
  while (at > 0 && characters[at - 1] === ' ') at -= 1
  while (at > 0 && characters[at - 1] !== ' ') at -= 1
  return at
}

function wordEnd({ characters, cursor }: EditedLine): number {
  let at = cursor
  while (at < characters.length && characters[at] === ' ') at += 1
  while (at < characters.length && characters[at] !== ' ') at += 1
  return at
}

function wordAt({ characters, cursor }: EditedLine): number {
  let at = cursor
  while (at > 0 && characters[at - 1] !== ' ') at -= 1
  return at
}
