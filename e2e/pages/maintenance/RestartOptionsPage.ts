import { ConsolePage } from '../ConsolePage'
import { LoginPage } from '../LoginPage'

/** Maintenance > Restart options. */
export class RestartOptionsPage extends ConsolePage {
  /** Asks for a restart; the dialog says what it would drop. */
  async ask(): Promise<void> {
    await this.button('Restart').click()
  }

  /** Restarts for good; the console comes back at its sign-in page once world time has passed. */
  async restart(): Promise<LoginPage> {
    await this.ask()
    await this.confirm()
    return new LoginPage(this.page)
  }
}
