import type { Locator, Page } from '@playwright/test'
import { AddressBar } from '../AddressBar'

/** The lab's page of the documents of the Expressways, and of what differs in them. */
export class PeerDocumentsPage {
  readonly documents: Locator
  readonly comparison: Locator
  readonly drift: Locator
  readonly peerSpecific: Locator

  constructor(readonly page: Page) {
    this.documents = page.getByRole('list', { name: 'Documents' })
    this.comparison = page.getByRole('region', { name: 'Comparison' })
    this.drift = this.comparison.getByRole('table', { name: /^Drift/ })
    this.peerSpecific = this.comparison.getByRole('table', { name: /^Peer-specific/ })
  }

  async open(): Promise<this> {
    await new AddressBar(this.page).go('/lab/peer-documents')
    await this.documents.waitFor()
    return this
  }

  async compareAgain(): Promise<void> {
    await this.comparison.getByRole('button', { name: 'Compare again' }).click()
  }
}
