import type { Locator, Page } from '@playwright/test'
import { AddressBar } from '../AddressBar'

/** The lab's page of what DNS says. */
export class DnsPage {
  readonly dns: Locator
  readonly odd: Locator
  readonly zones: Locator
  readonly servers: Locator
  readonly numbers: Locator
  private readonly examples: Locator

  constructor(readonly page: Page) {
    const panel = (name: string) => page.getByRole('region', { name, exact: true })
    this.dns = panel('DNS')
    this.odd = panel('What is odd')
    this.zones = panel('Zones')
    this.servers = panel('Name servers')
    this.numbers = panel('ENUM')
    this.examples = panel('Examples of the guide')
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

  /** Puts an example of the guide into the zones. */
  async load(title: string): Promise<void> {
    await this.examples.getByRole('button', { name: `Load: ${title}` }).click()
    await this.examples.getByText(`Loaded: ${title}.`).waitFor()
  }

  /** The row of a record. */
  row(name: string, data: string): Locator {
    return this.zones.getByRole('row').filter({ hasText: name }).filter({ hasText: data })
  }

  /** Changes fields of a record that is in the tables. */
  async edit(record: string, values: Readonly<Record<string, string>>): Promise<void> {
    await this.zones.getByRole('button', { name: `Edit ${record}` }).click()
    await this.fill(values)
    await this.zones.getByRole('button', { name: 'Change record' }).click()
  }

  async add(type: string, values: Readonly<Record<string, string>>): Promise<void> {
    await this.zones.getByLabel('Type').selectOption(type)
    await this.fill(values)
    await this.zones.getByRole('button', { name: 'Add record' }).click()
  }

  /** Asks the name servers from inside. */
  async ask(name: string, type: string): Promise<void> {
    await this.servers.getByLabel('Asked name').fill(name)
    await this.servers.getByLabel('Asked type').selectOption(type)
    await this.servers.getByRole('button', { name: 'Ask' }).click()
  }

  private async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.zones.getByLabel(label).fill(value)
  }
}
