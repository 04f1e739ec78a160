import type { TerminalCompletion } from '#contract/wire/terminal'
import type { WorkstationAnswer } from '#contract/wire/workstation'
import { type Remote, visit } from './conversation'
import { remember } from './line-editor'
import type { Screen } from './screen'

/** The workstation as its terminal needs it. */
export type Workstation = {
  readonly line: (body: { sessionId: string; line: string }) => Promise<WorkstationAnswer>
  readonly complete: (body: { sessionId: string; text: string }) => Promise<TerminalCompletion>
  /** The machine to which `ssh` leads. */
  readonly remoteAt: (host: string) => Remote
}

const PROMPT = 'admin@workstation:~$ '
const GREETING =
  'The computer from which the Expressways are looked after. Type help for what it has.\nFiles are kept while this terminal is open.\n'

/** Takes lines at the prompt of the workstation, one session after another, until the signal is aborted. */
export async function work(workstation: Workstation, screen: Screen, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    screen.write(GREETING)
    await session(workstation, screen, signal, unique())
    screen.write('Press Enter to begin again.\n')
    await screen.ask({ prompt: '' }, signal)
  }
}

/** Another text every time, on plain HTTP too, where there is no `randomUUID`. */
const unique = () => crypto.getRandomValues(new Uint32Array(4)).join('-')

async function session(
  workstation: Workstation,
  screen: Screen,
  signal: AbortSignal,
  sessionId: string,
): Promise<void> {
  const complete = async (text: string) => (await workstation.complete({ sessionId, text })).candidates
  let history: readonly string[] = []
  for (;;) {
    const entered = await screen.ask({ prompt: PROMPT, history, complete }, signal)
    if (entered.kind === 'interrupt') continue
    const line = entered.kind === 'line' ? entered.text : 'exit'
    history = remember(history, line)
    try {
      const { output, ended, ssh } = await workstation.line({ sessionId, line })
      screen.write(output)
      if (ssh) screen.write(`${await visit(workstation.remoteAt(ssh.host), screen, signal, ssh.user)}\n`)
      if (ended) return
    } catch (error) {
      if (signal.aborted) throw error
      screen.write(`${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
}
