import type { Locator, Page } from '@playwright/test'
import { ConsolePage } from './ConsolePage'

/** A page around one table with check boxes and buttons below it. */
export class TablePage extends ConsolePage {
  readonly table: Locator
  /** The rows of content, without the headings; of a long list those in view and a few around them. */
  readonly rows: Locator
  /** `Rows 1 to 200 of 2,500, 0 selected` */
  readonly span: Locator

  constructor(page: Page) {
    super(page)
    this.table = page.getByRole('table').first()
    this.rows = this.table.locator('tbody').getByRole('row')
    this.span = page.getByRole('paragraph').filter({ hasText: /^Rows / })
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text })
  }

  /** The row at that place of the whole table, the headings being the first. */
  rowAt(place: number): Locator {
    return this.table.locator(`[aria-rowindex="${place}"]`)
  }

  /** The same by way of the filter, for a row of a long list is not in the document while it is out of view. */
  async find(text: string): Promise<Locator> {
    await this.field('Filter').fill(text)
    return this.row(text)
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

  /** Scrolls the rows under the head: to a part of the whole, from 0 to 1. */
  async scrollTo(part: number): Promise<void> {
    await this.table.locator('..').evaluate((box, share) => {
      box.scrollTop = share * (box.scrollHeight - box.clientHeight)
    }, part)
  }

  /** The widths of the columns, in pixels. */
  async columnWidths(): Promise<number[]> {
    return this.table
      .getByRole('columnheader')
      .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().width))
  }
}
