import type { Locator, Page } from '@playwright/test'

/** The sign-in page of an Expressway. */
export class LoginPage {
  readonly user: Locator
  readonly password: Locator
  readonly button: Locator

  constructor(readonly page: Page) {
    this.user = page.getByLabel('Username', { exact: true })
    this.password = page.getByLabel('Password', { exact: true })
    this.button = page.getByRole('button', { name: 'Login', exact: true })
  }

  /** Signs in, and waits for the answer: the console, or the reason why not. */
  async signIn(username = 'admin', password = 'expressway'): Promise<void> {
    await this.user.fill(username)
    await this.password.fill(password)
    await this.button.click()
    // Busy from the click until the answer has led on or is shown.
    await this.button.and(this.page.locator('[aria-disabled]')).waitFor({ state: 'detached' })
  }
}
