import type { Locator } from '@playwright/test'
import { TablePage } from '../TablePage'

/** Status > Alarms: the alarms of every peer. */
export class AlarmsPage extends TablePage {
  alarm(title: string | RegExp): Locator {
    return this.row(title)
  }

  /** Asks the lab why an alarm stands. */
  async askWhy(title: string | RegExp): Promise<void> {
    await this.alarm(title).first().getByRole('button', { name: /why/ }).click()
  }

  /** Follows the action of an alarm to the page that cures it. */
  async cure(title: string | RegExp): Promise<void> {
    await this.alarm(title).first().getByRole('cell').getByRole('link', { name: /[a-z]/i }).first().click()
  }

  async acknowledge(title: string | RegExp): Promise<void> {
    await this.select(title)
    await this.button('Acknowledge').click()
  }
}
