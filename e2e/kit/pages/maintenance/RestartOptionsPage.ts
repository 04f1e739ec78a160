import type { Locator } from '@playwright/test'
import { ConsolePage } from '../ConsolePage'
import { LoginPage } from '../LoginPage'

/** Maintenance > Restart options. */
export class RestartOptionsPage extends ConsolePage {
  /** Asks for a restart; the dialog says what it would drop. */
  async ask(): Promise<void> {
    await this.button('Restart').click()
  }

  /** How far the restart is; there as soon as the machine is on its way down. */
  get progress(): Locator {
    return this.page.getByRole('progressbar')
  }

  /** Shuts down for good: it stays off. */
  async shutDown(): Promise<void> {
    await this.button('Shutdown').click()
    await this.confirm()
  }

  /** Restarts for good; the console comes back at its sign-in page once world time has passed. */
  async restart(): Promise<LoginPage> {
    await this.ask()
    await this.confirm()
    return new LoginPage(this.page)
  }
}
