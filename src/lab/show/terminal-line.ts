import type { SignInPage } from '#contract/wire/session'
import { writesAnswered } from '../../api/writes'
import { rest, until } from './until'

const ANSWERED_MS_MAX = 10_000

/** Gives a line to the terminal on the page, and signs in there before where it asks for that. */
export async function enterLine(
  terminal: HTMLElement,
  line: string,
  account: SignInPage['hint'],
  signal: AbortSignal,
): Promise<void> {
  const answers: readonly (readonly [asked: RegExp, answer: string | undefined])[] = [
    [/Press Enter to connect again\.$/, ''],
    [/login as:$/, account?.username],
    [/password:$/, account?.password],
  ]
  await until(() => lastLine(terminal) !== '', signal, ANSWERED_MS_MAX)
  for (;;) {
    const asked = answers.find(([question]) => question.test(lastLine(terminal)))
    if (asked?.[1] === undefined) break
    await paste(terminal, asked[1], signal)
  }
  await paste(terminal, line, signal)
}

/** What somebody has typed there so far, as text; what the terminal answered stands below it. */
export const screenText = (terminal: HTMLElement): string =>
  [...rowsOf(terminal)].map((row) => (row.textContent ?? '').trimEnd()).join('\n')

const rowsOf = (terminal: HTMLElement) =>
  terminal.closest('.xterm')?.querySelectorAll('.xterm-rows > div') ?? []

const lastLine = (terminal: HTMLElement): string =>
  screenText(terminal)
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .findLast((row) => row.trim() !== '')
    ?.trim() ?? ''

/** Pastes a line with its Enter, and waits for what the terminal answers. */
async function paste(terminal: HTMLElement, line: string, signal: AbortSignal): Promise<void> {
  const before = screenText(terminal)
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', `${line}\n`)
  terminal.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  // The line is sent in the turn after the one in which it was entered.
  await rest(0, signal)
  await writesAnswered(ANSWERED_MS_MAX)
  await until(() => screenText(terminal) !== before && !isEchoAlone(terminal, line), signal, ANSWERED_MS_MAX)
}

/** True while the line that was entered is the last that stands there. */
const isEchoAlone = (terminal: HTMLElement, line: string) => line !== '' && lastLine(terminal) === line
