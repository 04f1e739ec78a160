import type { LogEntry } from '../sim/ground/index'
import type { Answer, Context } from './context'
import type { ParsedLine } from './parse-line'
import { error, ok } from './reply'

const LINES_STANDARD = 20

/** `eventlog 100`, `configlog 100` and `networklog 100`: the last lines, oldest first; all of them where there are fewer. */
export function answerLog(read: (context: Context) => readonly LogEntry[]) {
  return (context: Context, { words, parameters }: ParsedLine): Answer => {
    const [typed = String(LINES_STANDARD), ...others] = words.slice(1)
    const count = /^\d{1,9}$/.test(typed) ? Number(typed) : 0
    if (count < 1 || others.length > 0 || parameters.length > 0)
      return error('Give a number of lines, 1 or more.')
    const inOrder = read(context).toSorted((one, other) => one.id - other.id)
    return ok(inOrder.slice(-count).map(logLine))
  }
}

function logLine({ at, event, detail, level, user }: LogEntry): string {
  const stamp = new Date(at).toISOString().replace('Z', '+00:00')
  return `${stamp} Event="${event}" Detail="${detail}"${user ? ` User="${user}"` : ''} Level="${level}"`
}
