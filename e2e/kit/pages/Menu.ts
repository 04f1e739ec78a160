import type { Locator, Page } from '@playwright/test'
import { menuTrail } from '#contract/menu'

/** The menu bar of a console. */
export class Menu {
  readonly bar: Locator

  constructor(page: Page) {
    this.bar = page.getByRole('menubar', { name: 'Console' })
  }

  /** An entry of what is open: of the bar itself, or of one of its drop-downs. */
  entry(label: string, within: Locator = this.bar): Locator {
    return within.getByRole('menuitem', { name: label, exact: true }).first()
  }

  /** Opens a page by its place in the menu, entry by entry: `system/network-interfaces/ip`. */
  async open(path: string): Promise<void> {
    let within = this.bar
    for (const { label, entries } of menuTrail(path)) {
      await this.entry(label, within).click()
      if (entries) within = within.getByRole('menu', { name: label, exact: true })
    }
  }
}
