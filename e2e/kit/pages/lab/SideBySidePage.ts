import type { Locator, Page } from '@playwright/test'
import { AddressBar } from '../AddressBar'

/** The lab's page that lays one page of the console of several machines side by side. */
export class SideBySidePage {
  readonly choice: Locator
  readonly count: Locator

  constructor(readonly page: Page) {
    this.choice = page.getByRole('region', { name: 'What is compared' })
    this.count = page.getByText(/rows differ|Everything is the same/)
  }

  async open(): Promise<this> {
    await new AddressBar(this.page).go('/lab/side-by-side')
    await this.count.waitFor()
    return this
  }

  table(name: string): Locator {
    return this.page.getByRole('table', { name })
  }

  row(name: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${name}`) })
  }

  async choose(label: string): Promise<void> {
    await this.choice.getByLabel('Page').selectOption({ label })
  }

  async show(which: 'All fields' | 'Only differences' | 'Only drift'): Promise<void> {
    const shown = this.choice.getByLabel(which)
    await shown.click()
    // It is checked with the address, which the page goes to.
    await shown.and(this.page.locator(':checked')).waitFor()
  }

  /** Follows what a machine has in a field to that field on its own page. */
  async follow(field: string, machine: string): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(`: ${field} on ${machine}$`) }).click()
  }
}
