import type { Locator, Page } from '@playwright/test'

/**
 * The part of the lab's bar that stands for a browser's own: in a running lab an address is typed there and the page
 * reloaded there, and the lab itself is not loaded anew. Where the bar is hidden, the browser does the same.
 */
export class AddressBar {
  private readonly bar: Locator
  private readonly field: Locator

  constructor(private readonly page: Page) {
    this.bar = page.getByRole('banner')
    this.field = this.bar.getByRole('textbox', { name: 'Address', exact: true })
  }

  /** Types an address, `/expe1.example.com/system/dns`, and waits until its page stands there. */
  async go(path: string): Promise<void> {
    if (!(await this.field.isVisible())) {
      await this.page.goto(`.${path}`)
      return
    }
    const address = path.slice(1)
    await this.field.fill(address)
    await this.field.press('Enter')
    // The address is drawn together with its page.
    await this.field.and(this.page.locator(`[value=${JSON.stringify(address)}]`)).waitFor()
  }

  /** Follows the map's tab to the lab's home, and waits until it stands there: the page before may have fields of the same name. */
  async goHome(): Promise<void> {
    const home = this.bar.getByRole('link', { name: 'Map', exact: true })
    await ((await home.isVisible()) ? home.click() : this.page.goto('./'))
    await this.page.getByRole('heading', { level: 1, name: 'Sixpeer', exact: true }).waitFor()
  }

  /** Reloads the page that is open. */
  async reload(): Promise<void> {
    const button = this.bar.getByRole('button', { name: 'Reload', exact: true })
    await ((await button.isVisible()) ? button.click() : this.page.reload())
  }
}
