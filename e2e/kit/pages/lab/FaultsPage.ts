import type { Locator, Page } from '@playwright/test'
import { AddressBar } from '../AddressBar'

/** The lab's page of everything that is broken on purpose. */
export class FaultsPage {
  readonly faults: Locator

  constructor(readonly page: Page) {
    this.faults = page.getByRole('region', { name: 'Faults' })
  }

  async open(): Promise<this> {
    await new AddressBar(this.page).go('/lab/faults')
    await this.faults.waitFor()
    return this
  }

  /** Ends the fault of that text: power comes back, all else is mended. */
  async removeFault(text: string): Promise<void> {
    await this.faults.getByRole('button', { name: new RegExp(`^(?:Power on|Mend): ${text}`) }).click()
  }
}
