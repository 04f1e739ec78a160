import type { Locator } from '@playwright/test'
import { TablePage } from '../../TablePage'

/** Maintenance > Security certificates > Trusted CA certificate. */
export class TrustedCaCertificatePage extends TablePage {
  get file(): Locator {
    return this.field('Select the file containing trusted CA certificates')
  }

  /** Appends the certificates of a file on the operator's disk. */
  async append(file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    await this.file.setInputFiles(file)
    await this.button('Append CA certificate').click()
  }
}
