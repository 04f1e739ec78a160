import type { Locator, Page } from '@playwright/test'
import { menuTrail } from '#contract/menu'

/** The menu bar of a console. */
export class Menu {
  readonly bar: Locator

  constructor(page: Page) {
    this.bar = page.getByRole('menubar', { name: 'Console' })
  }

  entry(label: string): Locator {
    return this.bar.getByRole('menuitem', { name: label, exact: true })
  }

  /** Opens a page by its place in the menu, entry by entry: `system/network-interfaces/ip`. */
  async open(path: string): Promise<void> {
    const [top, ...below] = menuTrail(path)
    if (top === undefined) throw new Error(`The menu has no ${path}.`)
    await this.entry(top.label).click()
    for (const { label } of below) await this.entry(label).last().click()
  }
}
