import type { Locator, Page } from '@playwright/test'

/** The command line of an Expressway at `{host}/ssh`. */
export class TerminalPage {
  /** What the terminal shows, as text. */
  readonly screen: Locator
  readonly input: Locator
  /** The terminal while it has not answered. */
  private readonly busy: Locator

  constructor(readonly page: Page) {
    this.busy = page.getByRole('region', { name: 'Terminal' }).locator('[aria-busy="true"]')
    this.screen = page.locator('.xterm-rows')
    this.input = page.getByRole('textbox', { name: /^Command line of/ })
  }

  async signIn(username = 'admin', password = 'expressway'): Promise<void> {
    await this.screen.filter({ hasText: /login/i }).waitFor()
    await this.enter(username)
    await this.screen.filter({ hasText: /password/i }).waitFor()
    await this.enter(password)
  }

  /** Beside the machine, in the minute after a restart: gives admin a new password. */
  async recoverPassword(password: string): Promise<void> {
    await this.screen.filter({ hasText: /login/i }).waitFor()
    await this.enter('pwrec')
    await this.screen.filter({ hasText: 'New password' }).waitFor()
    await this.enter(password)
    await this.screen.filter({ hasText: 'once more' }).waitFor()
    await this.enter(password)
  }

  /** Types a line, and waits for the answer: the next prompt, or the end of the connection. */
  async enter(line: string): Promise<void> {
    await this.input.focus()
    await this.page.keyboard.type(line)
    await this.page.keyboard.press('Enter')
    await this.busy.waitFor({ state: 'detached' })
  }

  /** Pastes a text as the browser hands it over, with whatever ends its lines. */
  async paste(text: string): Promise<void> {
    await this.input.evaluate((input, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  }
}
