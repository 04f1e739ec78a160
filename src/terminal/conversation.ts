import type { TerminalAnswer, TerminalCompletion, TerminalGreeting } from '#contract/wire/terminal'
import { isDenied } from './connection-words'
import { remember } from './line-editor'
import type { Screen } from './screen'

type RecoverPassword = (body: { password: string; confirmPassword: string }) => Promise<{ message: string }>

/** The Expressway at the other end of the line. */
export type Remote = {
  readonly host: string
  /** Why there is no connection. */
  readonly words: (error: unknown) => string
  readonly signIn: (body: { username: string; password: string }) => Promise<TerminalGreeting>
  /** Sets the password of the default administrator without signing in; beside the machine only. */
  readonly recoverPassword?: RecoverPassword | undefined
  readonly line: (body: { sessionId: string; line: string }) => Promise<TerminalAnswer>
  readonly complete: (body: { sessionId: string; text: string }) => Promise<TerminalCompletion>
}

/** How often an idle connection is looked at. */
const ALIVE_MS = 5_000
const TRIES = 3

/** The login that asks for no password: that of somebody who has lost it (console facts, 5). */
const RECOVERY = 'pwrec'

/** Connects, signs in and passes lines to and fro, again and again, until the signal is aborted. */
export async function converse(remote: Remote, screen: Screen, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const ending = await connection(remote, screen, signal).catch(remote.words)
    if (signal.aborted) return
    screen.write(`${ending}\nPress Enter to connect again.\n`)
    await screen.ask({ prompt: '' }, signal)
  }
}

/** One connection; gives what a terminal program says at its end. */
async function connection(remote: Remote, screen: Screen, signal: AbortSignal): Promise<string> {
  // Nobody is signed in with an empty session: a host that says so has answered.
  const open = await remote.complete({ sessionId: '', text: '' }).catch((error: unknown) => {
    if (!isDenied(error)) throw error
  })
  const greeting = open?.greeting ?? (await signIn(remote, screen, signal))
  if (!greeting) return 'Connection closed by remote host: too many authentication failures'
  screen.write(`\n${greeting.banner}`)
  return passLines(remote, screen, signal, greeting)
}

/** One connection from another command line, as that user; gives what is said there when it is over. */
export async function visit(
  remote: Remote,
  screen: Screen,
  signal: AbortSignal,
  user: string,
): Promise<string> {
  try {
    const greeting = await signInAs(user, remote, screen, signal)
    if (!greeting) return `${user}@${remote.host}: Permission denied (password).`
    screen.write(`\n${greeting.banner}`)
    await passLines(remote, screen, signal, greeting)
    return `Connection to ${remote.host} closed.`
  } catch (error) {
    if (signal.aborted) throw error
    return `ssh: connect to host ${remote.host}: ${remote.words(error)}`
  }
}

async function signInAs(
  username: string,
  remote: Remote,
  screen: Screen,
  signal: AbortSignal,
): Promise<TerminalGreeting | undefined> {
  const prompt = `${username}@${remote.host}'s password: `
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const password = await screen.ask({ prompt, hidden: true }, signal)
    if (password.kind !== 'line') return undefined
    try {
      return await remote.signIn({ username, password: password.text })
    } catch (error) {
      if (!isDenied(error)) throw error
      if (attempt < TRIES) screen.write('Permission denied, please try again.\n')
    }
  }
  return undefined
}

async function signIn(
  remote: Remote,
  screen: Screen,
  signal: AbortSignal,
): Promise<TerminalGreeting | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const username = await screen.ask({ prompt: 'login as: ' }, signal)
    if (username.kind !== 'line') return undefined
    if (remote.recoverPassword && username.text === RECOVERY) {
      screen.write(await recovery(remote.recoverPassword, screen, signal))
      continue
    }
    const prompt = `${username.text}@${remote.host}'s password: `
    const password = await screen.ask({ prompt, hidden: true }, signal)
    if (password.kind !== 'line') return undefined
    try {
      return await remote.signIn({ username: username.text, password: password.text })
    } catch (error) {
      if (!isDenied(error)) throw error
      screen.write('Access denied\n')
    }
  }
  return undefined
}

/** Asks for the new password twice; gives what the machine says of it. */
async function recovery(recover: RecoverPassword, screen: Screen, signal: AbortSignal): Promise<string> {
  const password = await screen.ask({ prompt: 'New password for admin: ', hidden: true }, signal)
  const again = await screen.ask({ prompt: 'The same once more: ', hidden: true }, signal)
  if (password.kind !== 'line' || again.kind !== 'line') return ''
  try {
    return `${(await recover({ password: password.text, confirmPassword: again.text })).message}\n`
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n`
  }
}

async function passLines(
  remote: Remote,
  screen: Screen,
  signal: AbortSignal,
  { sessionId, prompt }: TerminalGreeting,
): Promise<string> {
  const dropped = new AbortController()
  const watch = setInterval(() => {
    remote.complete({ sessionId, text: '' }).catch(() => dropped.abort())
  }, ALIVE_MS)
  const complete = async (text: string) => (await remote.complete({ sessionId, text })).candidates
  let history: readonly string[] = []
  try {
    for (;;) {
      const entered = await screen.ask(
        { prompt, history, complete },
        AbortSignal.any([signal, dropped.signal]),
      )
      const line = typedLine(entered)
      history = remember(history, line)
      const { output, ended } = await remote.line({ sessionId, line })
      screen.write(output)
      if (ended) return 'Connection closed by remote host'
    }
  } catch {
    return '\nConnection closed by remote host'
  } finally {
    clearInterval(watch)
  }
}

/** Ctrl-C takes back a question with an empty line; Ctrl-D says goodbye. */
function typedLine(entered: Awaited<ReturnType<Screen['ask']>>): string {
  if (entered.kind === 'line') return entered.text
  return entered.kind === 'end' ? 'bye' : ''
}
