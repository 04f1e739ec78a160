import type { Locator, Page } from '@playwright/test'
import { AddressBar } from '../AddressBar'

/** The lab's page of the firewalls between the Expressways. */
export class PortsPage {
  readonly matrix: Locator
  readonly consequences: Locator
  readonly between: Locator

  constructor(readonly page: Page) {
    const firewalls = page.getByRole('region', { name: 'Firewalls between the Expressways' })
    this.matrix = firewalls.getByRole('table')
    this.consequences = firewalls.getByRole('list', { name: 'What comes of it' })
    this.between = page.getByRole('region', { name: 'The way between them' })
  }

  async open(): Promise<this> {
    await new AddressBar(this.page).go('/lab/ports')
    await this.matrix.waitFor()
    return this
  }

  /** Shows the matrix of another port: `Cluster recovery`, `SIP calls`. */
  async show(carries: string): Promise<void> {
    const choice = this.page.getByRole('combobox', { name: 'What is let through' })
    const label = await choice.getByRole('option', { name: carries }).textContent()
    await choice.selectOption({ label: label ?? '' })
  }

  /** The button of one way: pressed where it is blocked. */
  way(from: string, to: string): Locator {
    return this.matrix.getByRole('button', { name: new RegExp(` from ${from} to ${to}$`) })
  }
}
