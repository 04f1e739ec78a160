import { TablePage } from '../TablePage'

/** Maintenance > Tools > Network utilities > DNS lookup. */
export class DnsLookupPage extends TablePage {
  async lookUp(host: string, queryType = 'All'): Promise<void> {
    await this.set('Host', host)
    await this.set('Query type', queryType)
    await this.button('Lookup').click()
  }
}
