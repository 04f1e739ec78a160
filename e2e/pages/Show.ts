import type { Locator, Page } from '@playwright/test'

/** What is shown, or done for somebody, on the pages of a procedure. */
export class Show {
  /** The bubble that says what is done now. */
  readonly doing: Locator
  /** The bubble that says what is to be done. */
  readonly showing: Locator

  constructor(private readonly page: Page) {
    this.doing = page.getByRole('region', { name: 'Do it for me' })
    this.showing = page.getByRole('region', { name: 'Show me' })
  }

  /** Has all that is left of the procedure done, as fast as the pages go. */
  async playAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Play the whole procedure' }).click()
    await this.doing.getByLabel('Pace').selectOption('At once')
  }
}
