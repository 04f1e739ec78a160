import type { Locator, Page } from '@playwright/test'

/** The lab's page Where the guide is unclear. */
export class RulingsPage {
  readonly heading: Locator
  readonly find: Locator
  /** How many are shown, or that nothing was found. */
  readonly count: Locator
  readonly showAll: Locator
  readonly rows: Locator

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 })
    this.find = page.getByRole('searchbox', { name: 'Find' })
    this.count = page.getByRole('main').getByRole('status')
    this.showAll = page.getByRole('button', { name: 'Show all' })
    this.rows = page.getByRole('list', { name: 'Decisions' }).locator('> li')
  }

  async open(anchor = ''): Promise<this> {
    await this.page.goto(`./lab/where-the-guide-is-unclear${anchor}`)
    await this.heading.waitFor()
    return this
  }

  row(title: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('heading', { name: title, exact: true }) })
  }

  /** The link to one of them, to hand it on. */
  anchor(id: string): Locator {
    return this.rows.getByRole('link', { name: new RegExp(`^${id}`) })
  }
}
