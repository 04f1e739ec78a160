import type { Locator, Page } from '@playwright/test'
import { ConsolePage } from './ConsolePage'

/** A page around one table with check boxes and buttons below it. */
export class TablePage extends ConsolePage {
  readonly table: Locator
  /** The rows of content, without the headings. */
  readonly rows: Locator

  constructor(page: Page) {
    super(page)
    this.table = page.getByRole('table').first()
    this.rows = this.table.locator('tbody').getByRole('row')
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text })
  }

  async select(text: string | RegExp): Promise<void> {
    await this.row(text).getByRole('checkbox').check()
  }

  async selectFirst(): Promise<void> {
    await this.rows.first().getByRole('checkbox').check()
  }

  async selectAll(): Promise<void> {
    await this.button('Select all').click()
  }
}
