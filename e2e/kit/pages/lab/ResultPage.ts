import type { Locator, Page } from '@playwright/test'

/** The sheet of one result, and what can be done with it. */
export class ResultPage {
  readonly sheet: Locator
  readonly name: Locator
  readonly figures: Locator
  /** What maintenance mode would have spared, restart by restart. */
  readonly spared: Locator

  constructor(private readonly page: Page) {
    this.sheet = page.getByRole('article')
    this.name = this.sheet.getByRole('textbox', { name: 'Name' })
    this.figures = this.sheet.getByRole('table', { name: 'What it cost' })
    this.spared = this.sheet.getByRole('list', { name: 'With maintenance mode' })
  }

  /** A part of the sheet by its heading. */
  part(name: string): Locator {
    return this.sheet.getByRole('region', { name, exact: true })
  }

  /** The row of a figure: what it is, here, by the book. */
  figure(what: string): Locator {
    return this.figures.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: what }) })
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click()
  }

  /** Presses a button that hands a file out; gives its name and its text. */
  async download(button: string): Promise<{ name: string; text: string }> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), this.press(button)])
    const stream = await file.createReadStream()
    const parts: string[] = []
    for await (const part of stream) parts.push(String(part))
    return { name: file.suggestedFilename(), text: parts.join('') }
  }
}
