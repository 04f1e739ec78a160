import type { SignInPage } from '#contract/wire/session'
import { writesAnswered } from '../../api/writes'
import { rest, until } from './until'

const ANSWERED_MS_MAX = 10_000

type Account = SignInPage['hint']

/** What a terminal asks before it takes lines, and what answers it. */
const asked = (account: Account): readonly (readonly [question: RegExp, answer: string | undefined])[] => [
  [/Press Enter to connect again\.$/, ''],
  [/login as:$/, account?.username],
  [/password:$/, account?.password],
]

/** Gives a line to the terminal on the page, and signs in there before where it asks for that. */
export async function enterLine(
  terminal: HTMLElement,
  line: string,
  account: Account,
  signal: AbortSignal,
): Promise<void> {
  await until(() => lastLine(terminal) !== '', signal, ANSWERED_MS_MAX)
  for (;;) {
    const question = asked(account).find(([words]) => words.test(lastLine(terminal)))
    if (question?.[1] === undefined) break
    await paste(terminal, question[1], signal)
  }
  await paste(terminal, line, signal)
}

/**
 * Resolves when somebody has entered the line and it was answered; says meanwhile whether one has to sign in first, which
 * `prepared` may have to be known for. What is entered counts from the call on.
 */
export async function lineEntered(
  terminal: HTMLElement,
  line: string,
  prepared: Promise<(isSigningIn: boolean) => void>,
  signal: AbortSignal,
): Promise<void> {
  const before = timesEntered(terminal, line)
  const onLook = await prepared
  await until(() => {
    onLook(asked(null).some(([words]) => words.test(lastLine(terminal))))
    return timesEntered(terminal, line) > before && !isEchoAlone(terminal, line)
  }, signal)
  await writesAnswered(ANSWERED_MS_MAX)
}

const timesEntered = (terminal: HTMLElement, line: string): number =>
  linesOf(terminal).filter((row) => row === line).length

/** How one signs in, before what is to be typed then. */
export const signInWords = (account: Account, then: string): string =>
  account ? `Sign in as ${account.username} with the password ${account.password}. ${then}` : then

const screenText = (terminal: HTMLElement): string => linesOf(terminal).join('\n')

/** What stands on the screen, row by row. */
const linesOf = (terminal: HTMLElement): readonly string[] =>
  [...(terminal.closest('.xterm')?.querySelectorAll('.xterm-rows > div') ?? [])].map((row) =>
    row.textContent.replaceAll('\u00A0', ' ').trim(),
  )

const lastLine = (terminal: HTMLElement): string => linesOf(terminal).findLast((row) => row !== '') ?? ''

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
