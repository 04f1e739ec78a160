import type { Locator, Page } from '@playwright/test'
import { TablePage } from '../TablePage'

/** Status > Calls: the calls of the whole cluster, of which only this system's own have a check box. */
export class CallsPage extends TablePage {
  readonly own: Locator

  constructor(page: Page) {
    super(page)
    this.own = this.row('This system')
  }

  async disconnectAll(): Promise<void> {
    await this.selectAll()
    await this.button('Disconnect').click()
  }
}
