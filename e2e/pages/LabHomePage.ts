import type { Locator, Page } from '@playwright/test'
import { AddressBar } from './AddressBar'

/** The lab's home: procedures, faults, DNS and the licence desk stand around the consoles. */
export class LabHomePage {
  readonly faults: Locator
  readonly dns: Locator
  readonly testCall: Locator
  /** How the last test call went. */
  readonly callAnswer: Locator
  readonly map: Locator

  constructor(readonly page: Page) {
    this.faults = page.getByRole('region', { name: 'Faults' })
    this.dns = page.getByRole('region', { name: 'DNS' })
    this.testCall = page.getByRole('region', { name: 'Test call' })
    this.callAnswer = this.testCall.getByRole('status')
    this.map = page.getByRole('group', { name: 'Map of the world' })
  }

  async open(): Promise<this> {
    await new AddressBar(this.page).goHome()
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

  /** Asks for a procedure, with the roles that are chosen; the dialog that it may open is left to the caller. */
  async startProcedure(title: string): Promise<Locator> {
    const form = this.page.getByRole('form', { name: title, exact: true })
    await form.getByRole('button', { name: 'Start procedure' }).click()
    return this.page.getByRole('dialog', { name: title })
  }

  /** Chooses who plays which role, by label: `{ Primary: 'expe1' }`. */
  async chooseRoles(title: string, roles: Record<string, string>): Promise<void> {
    const form = this.page.getByRole('form', { name: title, exact: true })
    for (const [label, name] of Object.entries(roles)) {
      await form.getByLabel(label, { exact: true }).selectOption(`${name}.example.com`)
    }
  }

  /** Why a procedure did not start, on its card, with the links to what fits instead. */
  refusalOf(title: string): Locator {
    const form = this.page.getByRole('form', { name: title, exact: true })
    return this.page.getByRole('listitem').filter({ has: form }).getByRole('alert')
  }

  /** Brings in the command log of a file. */
  async importLog(file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    await this.page.getByLabel('Import command log').setInputFiles(file)
  }

  /** Mends the fault of that text. */
  async removeFault(text: string): Promise<void> {
    await this.faults.getByRole('button', { name: `Remove ${text}` }).click()
  }
}
