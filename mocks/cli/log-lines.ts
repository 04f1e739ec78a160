import type { LogEntry } from '../sim/ground/index'
import type { Answer, Context } from './context'
import type { ParsedLine } from './parse-line'
import { error, ok } from './reply'

const LINES_STANDARD = 20
const LINES_MAX = 1000

/** `eventlog 100` and `configlog 100`: the last lines, oldest first. */
export function answerLog(read: (context: Context) => readonly LogEntry[]) {
  return (context: Context, { words }: ParsedLine): Answer => {
    const typed = words[1]
    const count = typed === undefined ? LINES_STANDARD : /^\d{1,4}$/.test(typed) ? Number(typed) : 0
    if (count < 1 || count > LINES_MAX) return error(`Give a number of lines from 1 to ${LINES_MAX}.`)
    const inOrder = read(context).toSorted((one, other) => one.id - other.id)
    return ok(inOrder.slice(-count).map(logLine))
  }
}

function logLine({ at, event, detail, level, user }: LogEntry): string {
  const stamp = new Date(at).toISOString().replace('Z', '+00:00')
  return `${stamp} Event="${event}" Detail="${detail}"${user ? ` User="${user}"` : ''} Level="${level}"`
}
