import type { Download, Locator } from '@playwright/test'
import { ConsolePage } from '../../ConsolePage'

/** Maintenance > Security certificates > Server certificate. */
export class ServerCertificatePage extends ConsolePage {
  get data(): Locator {
    return this.page.getByRole('region', { name: 'Server certificate data' })
  }

  get request(): Locator {
    return this.page.getByRole('region', { name: 'Certificate signing request (CSR)' })
  }

  /** Opens the form of a signing request. */
  async beginRequest(): Promise<void> {
    await this.button('Generate CSR').click()
    await this.field('Common name').waitFor()
  }

  async generate(): Promise<void> {
    await this.button('Generate CSR').click()
  }

  async downloadRequest(): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await this.request.getByRole('button', { name: 'Download' }).click()
    return download
  }

  /** Uploads a certificate for the pending request, or with a key of its own. */
  async upload(path: string, privateKey?: string): Promise<void> {
    await this.field('Select the server certificate file').setInputFiles(path)
    if (privateKey !== undefined) {
      await this.field('Select the server private key file').setInputFiles(privateKey)
    }
    await this.button('Upload server certificate data').click()
  }
}
