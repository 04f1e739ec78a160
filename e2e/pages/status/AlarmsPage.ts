import type { Locator } from '@playwright/test'
import { TablePage } from '../TablePage'

/** Status > Alarms: the alarms of every peer. */
export class AlarmsPage extends TablePage {
  alarm(title: string | RegExp): Locator {
    return this.row(title)
  }

  async acknowledge(title: string | RegExp): Promise<void> {
    await this.select(title)
    await this.button('Acknowledge').click()
  }
}
