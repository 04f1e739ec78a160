import type { Locator, Page } from '@playwright/test'
import { AddressBar } from '../AddressBar'

/** The lab's page of what DNS says. */
export class DnsPage {
  readonly dns: Locator

  constructor(readonly page: Page) {
    this.dns = page.getByRole('region', { name: 'DNS' })
  }

  async open(): Promise<this> {
    await new AddressBar(this.page).go('/lab/dns')
    await this.dns.waitFor()
    return this
  }

  /** Says at which address a name is; the record is in the list afterwards. */
  async setDnsRecord(name: string, address: string): Promise<void> {
    await this.dns.getByLabel('Name').fill(name)
    await this.dns.getByLabel('Addresses').fill(address)
    await this.dns.getByRole('button', { name: 'Set record' }).click()
    await this.dns
      .getByRole('listitem')
      .filter({ hasText: `${name} ${address}` })
      .waitFor()
  }
}
