import type { Locator } from '@playwright/test'
import { ConsolePage } from '../ConsolePage'

/** Maintenance > Tools > Network utilities > Ping. */
export class PingPage extends ConsolePage {
  get results(): Locator {
    return this.page.getByRole('region', { name: 'Results' })
  }

  async ping(host: string): Promise<void> {
    await this.set('Host', host)
    await this.button('Ping').click()
  }
}
