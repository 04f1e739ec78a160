import type { Key } from './keys'
import { drawLine, leaveLine } from './line-drawing'
import { completeWord, type EditedLine, edit, emptyLine, textOf } from './line-editor'

/** Something that asks for a line. */
export type Question = {
  readonly prompt: string
  /** What is typed is not shown: a password. */
  readonly hidden?: boolean
  readonly history?: readonly string[]
  /** What Tab offers for the text before the cursor. */
  readonly complete?: (text: string) => Promise<readonly string[]>
}

/** How somebody left the line: Enter, Ctrl-C, or Ctrl-D on an empty line. */
export type Entered =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'interrupt' | 'end' }

/** The screen as the line editor needs it. */
export type Output = {
  readonly write: (text: string) => void
  readonly columns: () => number
  readonly clear: () => void
}

type Asked = {
  readonly question: Question
  readonly enter: (entered: Entered) => void
  line: EditedLine
  cursorRow: number
}

/** Asks for lines, one at a time, and edits them; keys that come before a question wait for it. */
export class Prompter {
  private readonly waiting: Key[] = []
  private asked: Asked | undefined
  private completing = false

  constructor(private readonly output: Output) {}

  /** Asks for a line. Rejects with the reason of the signal when that is aborted. */
  ask(question: Question, signal: AbortSignal): Promise<Entered> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const giveUp = () => {
        this.asked = undefined
        reject(signal.reason)
      }
      signal.addEventListener('abort', giveUp, { once: true })
      const enter = (entered: Entered) => {
        signal.removeEventListener('abort', giveUp)
        resolve(entered)
      }
      this.asked = { question, enter, line: emptyLine(question.history), cursorRow: 0 }
      this.draw(this.asked)
      this.work()
    })
  }

  /** Takes what somebody typed or pasted. */
  type(keys: readonly Key[]): void {
    if (!this.asked && keys.some((key) => key.kind === 'interrupt')) this.waiting.length = 0
    else this.waiting.push(...keys)
    this.work()
  }

  /** True while the line that is asked for is empty. */
  isEmpty(): boolean {
    return !this.asked || this.asked.line.characters.length === 0
  }

  private work(): void {
    while (this.asked && !this.completing) {
      const key = this.waiting.shift()
      if (!key) return
      this.take(this.asked, key)
    }
  }

  private take(asked: Asked, key: Key): void {
    const { complete, hidden } = asked.question
    const empty = asked.line.characters.length === 0
    if (key.kind === 'enter') this.leave(asked, { kind: 'line', text: textOf(asked.line) })
    else if (key.kind === 'interrupt') this.leave(asked, { kind: 'interrupt' }, '^C')
    else if (key.kind === 'end-of-input' && empty) this.leave(asked, { kind: 'end' })
    else if (key.kind === 'tab') {
      if (complete && !hidden) void this.offer(asked, complete)
    } else {
      if (key.kind === 'clear') this.output.clear()
      asked.line = edit(asked.line, key.kind === 'end-of-input' ? { kind: 'delete' } : key)
      this.draw(asked)
    }
  }

  private draw(asked: Asked): void {
    const drawn = drawLine(asked.line, asked.question, this.output.columns(), asked.cursorRow)
    asked.cursorRow = drawn.cursorRow
    this.output.write(drawn.sequence)
  }

  private leave(asked: Asked, entered: Entered, mark = ''): void {
    this.asked = undefined
    this.output.write(leaveLine(asked.line, asked.question, this.output.columns(), asked.cursorRow, mark))
    asked.enter(entered)
  }

  private async offer(asked: Asked, complete: NonNullable<Question['complete']>): Promise<void> {
    const before = asked.line.characters.slice(0, asked.line.cursor).join('')
    this.completing = true
    const candidates = await complete(before).catch((): readonly string[] => [])
    this.completing = false
    if (this.asked === asked) this.use(asked, before, candidates)
    this.work()
  }

  private use(asked: Asked, before: string, candidates: readonly string[]): void {
    const typed = /\S*$/.exec(before)?.[0] ?? ''
    const word = candidates.length === 1 ? `${candidates[0]} ` : commonStart(candidates)
    if (word.length > typed.length) asked.line = completeWord(asked.line, word)
    else if (candidates.length > 1) {
      this.output.write(leaveLine(asked.line, asked.question, this.output.columns(), asked.cursorRow))
      this.output.write(`${candidates.join('  ')}\r\n`)
      asked.cursorRow = 0
    }
    this.draw(asked)
  }
}

/** What all words begin with, in the spelling of the first. */
function commonStart(words: readonly string[]): string {
  const [first = '', ...others] = words
  const differs = Array.from(first).findIndex((character, at) =>
    others.some((word) => word[at]?.toLowerCase() !== character.toLowerCase()),
  )
  return differs < 0 ? first : first.slice(0, differs)
}
