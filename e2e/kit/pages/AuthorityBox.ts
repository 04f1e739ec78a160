import type { Page } from '@playwright/test'
import { AddressBar } from './AddressBar'

/** The lab's authority, on its page. */
export class AuthorityBox {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await new AddressBar(this.page).go('/lab/authority')
    await this.page.getByRole('heading', { level: 1, name: 'Certificate authority' }).waitFor()
  }

  /** The certificate of the authority that the Expressways trust, as a file. */
  async downloadCertificate(): Promise<string> {
    return this.downloaded(() =>
      this.page.getByRole('button', { name: 'Download Example Lab Root CA' }).click(),
    )
  }

  /** Signs the request in that file; gives the file of the certificate. */
  async sign(request: string, choices: { readonly validity?: string } = {}): Promise<string> {
    await this.page.getByLabel('Certificate signing request').setInputFiles(request)
    if (choices.validity) await this.page.getByLabel('Validity').selectOption(choices.validity)
    return this.downloaded(() => this.page.getByRole('button', { name: 'Sign request' }).click())
  }

  /** Makes a revocation list of those serial numbers, which is published as well; gives its file. */
  async revoke(serialNumbers: string): Promise<string> {
    await this.page.getByLabel('Serial numbers to revoke').fill(serialNumbers)
    return this.downloaded(() => this.page.getByRole('button', { name: 'Make revocation list' }).click())
  }

  private async downloaded(click: () => Promise<void>): Promise<string> {
    const download = this.page.waitForEvent('download')
    await click()
    return (await download).path()
  }
}
