import { TablePage } from '../../TablePage'

/** Maintenance > Security certificates > Trusted CA certificate. */
export class TrustedCaCertificatePage extends TablePage {
  /** Appends the certificates of a file on the operator's disk. */
  async append(path: string): Promise<void> {
    await this.field('Select the file containing trusted CA certificates').setInputFiles(path)
    await this.button('Append CA certificate').click()
  }
}
