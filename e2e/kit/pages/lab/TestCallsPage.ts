import type { Locator, Page } from '@playwright/test'
import { AddressBar } from '../AddressBar'

/** The lab's page of test calls. */
export class TestCallsPage {
  readonly testCall: Locator
  /** How the last test call went. */
  readonly callAnswer: Locator

  constructor(readonly page: Page) {
    this.testCall = page.getByRole('region', { name: 'Test call' })
    this.callAnswer = this.testCall.getByRole('status')
  }

  async open(): Promise<this> {
    await new AddressBar(this.page).go('/lab/test-calls')
    await this.testCall.waitFor()
    return this
  }

  /**
   * Places a call from one Expressway, through a zone of it: to something that is registered to another (`at`), else to
   * an alias that is registered nowhere and stays where the call begins.
   */
  async placeCall({ from, through, at }: { from: string; through: string; at?: string }): Promise<void> {
    await this.testCall.getByLabel('Expressway').selectOption(`${from}.example.com`)
    await this.testCall.getByLabel('Through').selectOption(through)
    const suggested = this.testCall.locator('datalist option').filter({ hasText: `${at}.example.com` })
    const alias = at === undefined ? 'test@example.com' : await suggested.getAttribute('value')
    await this.testCall.getByLabel('Destination').fill(alias ?? '')
    await this.testCall.getByRole('button', { name: 'Place a test call' }).click()
    await this.callAnswer
      .getByText(/Accepted|Refused/)
      .first()
      .waitFor()
  }

  /** The row of a remote peer among the figures that were compared for a call. */
  compared(peer: string): Locator {
    return this.callAnswer.getByRole('row').filter({ hasText: peer })
  }
}
