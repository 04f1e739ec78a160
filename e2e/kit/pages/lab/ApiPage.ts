import type { Locator, Page } from '@playwright/test'
import { AddressBar } from '../AddressBar'

/** The lab's page of everything that can be asked over HTTP, where a call can be tried. */
export class ApiPage {
  readonly operations: Locator
  readonly trying: Locator
  readonly send: Locator
  readonly answer: Locator
  readonly body: Locator

  constructor(readonly page: Page) {
    this.operations = page.getByRole('region', { name: 'Operations' })
    this.trying = page.getByRole('region', { name: 'Try it' })
    this.send = this.trying.getByRole('button', { name: /^Send/ })
    this.answer = this.trying.getByRole('region', { name: 'Answer' })
    this.body = this.trying.getByLabel('Body of the answer')
  }

  async open(): Promise<this> {
    await new AddressBar(this.page).go('/lab/api')
    await this.operations.waitFor()
    return this
  }

  /** Looks for an operation and opens it. */
  async choose(summary: string): Promise<void> {
    await this.operations.getByRole('searchbox', { name: 'Find' }).fill(summary)
    await this.operations.getByRole('link', { name: summary, exact: true }).click()
    await this.page.getByRole('region', { name: summary, exact: true }).waitFor()
  }

  async fill(field: string, value: string): Promise<void> {
    await this.trying.getByLabel(field).fill(value)
  }
}
