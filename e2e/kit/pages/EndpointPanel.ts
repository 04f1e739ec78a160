import type { Locator, Page } from '@playwright/test'

/** The panel of an endpoint, by the number of that. */
export class EndpointPanel {
  readonly main: Locator
  readonly registrations: Locator
  readonly settings: Locator
  readonly log: Locator

  constructor(readonly page: Page) {
    this.main = page.getByRole('main')
    this.registrations = page.getByRole('list', { name: 'Registrations' })
    this.settings = page.getByRole('list', { name: 'What the lab says of these settings' })
    this.log = page.getByRole('table', { name: 'Attempts' })
  }

  async open(number: number): Promise<void> {
    await this.page.goto(`./endpoint-${number}.example.com/`)
    await this.log.waitFor()
  }

  method(name: string): Locator {
    return this.main.getByRole('radio', { name })
  }

  field(label: string): Locator {
    return this.main.getByLabel(label, { exact: true })
  }

  async save(): Promise<void> {
    await this.main.getByRole('button', { name: 'Save' }).click()
  }

  /** Calls somebody; gives what came of it. */
  async call(destination: string): Promise<Locator> {
    await this.field('Call to').fill(destination)
    await this.main.getByRole('button', { name: 'Call', exact: true }).click()
    return this.main.getByRole('status').filter({ hasText: /call/i })
  }
}
