import type { Locator, Page } from '@playwright/test'

/** Cisco TMS, which is another product: its pages by their addresses. */
export class TmsPages {
  readonly main: Locator
  readonly results: Locator
  readonly alert: Locator

  constructor(readonly page: Page) {
    this.main = page.getByRole('main')
    this.results = page.getByRole('list', { name: 'Result' })
    this.alert = page.getByRole('alert')
  }

  async open(path = 'systems/navigator'): Promise<void> {
    await this.page.goto(`./tms/${path}`)
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }

  field(label: string): Locator {
    return this.main.getByLabel(label, { exact: true })
  }

  button(name: string): Locator {
    return this.main.getByRole('button', { name, exact: true })
  }

  /** The row of a system in the folder that is open. */
  row(name: string): Locator {
    return this.main.getByRole('row', { name })
  }

  async follow(name: string): Promise<void> {
    await this.main.getByRole('link', { name, exact: true }).click()
  }

  /** The first box of the wizard, and Next. */
  async specify(address: string, password = ''): Promise<void> {
    await this.field('IP address or DNS name').fill(address)
    await this.field('Password').fill(password)
    await this.button('Next').click()
  }
}
