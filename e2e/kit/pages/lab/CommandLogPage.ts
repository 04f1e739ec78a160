import type { Locator, Page } from '@playwright/test'
import { AddressBar } from '../AddressBar'

/** The lab's page on which a world goes out as a file and comes in. */
export class CommandLogPage {
  constructor(readonly page: Page) {}

  async open(): Promise<this> {
    await new AddressBar(this.page).go('/lab/command-log')
    await this.page.getByRole('heading', { level: 1, name: 'Command log' }).waitFor()
    return this
  }

  /** Brings in the command log of a file. */
  async importLog(file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    await this.page.getByLabel('Import command log').setInputFiles(file)
  }
}
