import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import type { ServerChannel, Session } from 'ssh2'
import type { Limits } from '../limits'
import { written } from '../written'
import type { CommandLine, Greeted } from './command-line'

/** Who has signed in: their command line, how it has greeted them, what ends the connection, and whether it has ended. */
type Guest = {
  readonly line: CommandLine
  readonly greeted: Greeted
  readonly end: () => void
  readonly gone: AbortSignal
}

/** Serves one session of a connection: a command, or a shell with or without a terminal. Gives the session. */
export function serveSession(session: Session, guest: Guest, limits: Limits): Session {
  let columns: number | undefined
  session.on('pty', (accept, _reject, { cols }) => {
    columns = cols || 80
    accept?.()
  })
  session.on('window-change', (accept) => accept?.())
  session.on('env', (accept) => accept?.())
  session.on('exec', (accept, _reject, { command }) => {
    serve(accept(), (channel) => execute(channel, guest, command, columns !== undefined, limits))
  })
  session.on('shell', (accept) => {
    serve(accept(), (channel) => converse(channel, guest, columns, limits))
  })
  return session
}

/**
 * Serves a channel; what goes wrong there ends it, and nobody else's. A second command or shell in a session is none of
 * SSH's, and has no channel (the types do not say so).
 */
function serve(channel: ServerChannel | undefined, talk: (channel: ServerChannel) => Promise<void>): void {
  if (!channel) return
  talk(channel).catch(() => channel.destroy())
}

/** Carries out a command, of one line or several, and ends. Nobody is greeted who has not asked for a shell. */
async function execute(
  channel: ServerChannel,
  { line, greeted: { sessionId }, end, gone }: Guest,
  command: string,
  isTerminal: boolean,
  { lineLengthMax }: Limits,
): Promise<void> {
  channel.on('error', () => channel.destroy())
  // What is sent behind a command is read by nobody; a channel that is not read to its end never tells that it is closed.
  channel.resume()
  const commands = command.split(/\r\n|\r|\n/)
  if (commands.some((one) => one.length > lineLengthMax)) return refuse(channel, lineLengthMax)
  for (const one of commands) {
    const { output, ended } = await line.line(sessionId, one)
    await written(channel, shown(output, isTerminal), gone)
    if (gone.aborted || !channel.writable) return
    if (ended) {
      channel.once('close', end)
      break
    }
  }
  finish(channel)
}

/** Greets, and answers line after line. On a terminal what is typed is shown and can be edited, and Tab completes it. */
async function converse(
  channel: ServerChannel,
  { line, greeted: { banner, sessionId }, end, gone }: Guest,
  columns: number | undefined,
  { lineLengthMax }: Limits,
): Promise<void> {
  channel.on('error', () => channel.destroy())
  const isTerminal = columns !== undefined
  let isRefused = false
  channel.write(shown(banner, isTerminal))
  const lines = createInterface({
    input: bounded(channel, gone, lineLengthMax, () => {
      isRefused = true
      lines.close()
      refuse(channel, lineLengthMax)
    }),
    output: channel,
    terminal: isTerminal,
    prompt: '',
    historySize: 100,
    completer: (text: string, done: (error: null, found: [string[], string]) => void) => {
      line.complete(sessionId, text).then(
        (candidates) => done(null, [wholes(candidates, text), text]),
        () => done(null, [[], text]),
      )
    },
  })
  // Ctrl+C gives a line up, as on the lab's terminal; at the empty line it ends nothing.
  lines.on('SIGINT', () => {
    channel.write('^C\r\n')
    lines.write(null, { ctrl: true, name: 'e' })
    lines.write(null, { ctrl: true, name: 'u' })
  })
  for await (const text of lines) {
    if (isRefused) return
    const { output, ended } = await line.line(sessionId, text)
    await written(channel, shown(output, isTerminal), gone)
    if (gone.aborted) break
    if (ended) {
      channel.once('close', end)
      break
    }
  }
  lines.close()
  if (!isRefused) finish(channel)
}

/** Whole lines of what Tab offers: candidates stand for the last word, and behind the only one another may follow. */
const wholes = (candidates: readonly string[], text: string) => {
  const before = text.slice(0, text.length - (text.split(' ').at(-1)?.length ?? 0))
  const after = candidates.length === 1 ? ' ' : ''
  return candidates.map((candidate) => `${before}${candidate}${after}`)
}

/**
 * What is typed, as fast as it is carried out, until a line becomes longer than any command, which is told once: nobody
 * fills the memory with one, nor with many.
 */
function bounded(
  channel: ServerChannel,
  gone: AbortSignal,
  lengthMax: number,
  isTooLong: () => void,
): PassThrough {
  const input = new PassThrough()
  let sinceEnd = 0
  let isOver = false
  channel.on('data', (bytes: Buffer) => {
    if (isOver) return
    // The first part goes on with the line before; each byte is a character here, which is enough for a bound.
    const [first = '', ...rest] = bytes.toString('latin1').split(/[\r\n]/)
    const lengths = [sinceEnd + first.length, ...rest.map((part) => part.length)]
    sinceEnd = lengths.at(-1) ?? 0
    isOver = lengths.some((length) => length > lengthMax)
    if (isOver) isTooLong()
    else if (!input.write(bytes)) channel.pause()
  })
  input.on('drain', () => channel.resume())
  gone.addEventListener('abort', () => input.end())
  channel.on('end', () => input.end())
  channel.on('close', () => input.end())
  return input
}

/** Half of a command may be another command: nothing of a line that is too long is carried out. */
function refuse(channel: ServerChannel, lengthMax: number): void {
  channel.stderr.write(`A line has no more than ${lengthMax} characters.\n`)
  channel.exit(1)
  channel.end()
}

const shown = (output: string, isTerminal: boolean) => (isTerminal ? output.replaceAll('\n', '\r\n') : output)

function finish(channel: ServerChannel): void {
  channel.exit(0)
  channel.end()
}
