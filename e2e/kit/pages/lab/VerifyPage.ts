import type { Locator, Page } from '@playwright/test'

type ChosenFile = { readonly name: string; readonly text: string }

/** The page on which hand-ins are verified. */
export class VerifyPage {
  readonly table: Locator
  readonly hash: Locator

  constructor(private readonly page: Page) {
    this.table = page.getByRole('region', { name: 'Hand-ins of the class' })
    this.hash = page.getByRole('textbox', { name: 'Hash on the certificate' })
  }

  /** Chooses hand-ins, whatever is in them. */
  async choose(...files: readonly ChosenFile[]): Promise<void> {
    await this.page.getByLabel('Files, or a zip of them').setInputFiles(files.map(payload))
  }

  async chooseClassList(file: ChosenFile): Promise<void> {
    await this.page.getByLabel('Class list (CSV), if there is one').setInputFiles(payload(file))
  }

  /** The row of a file, or of somebody who has handed none in. */
  row(words: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: words }) })
  }

  /** Opens what really happened, by the name in the row. */
  async details(name: string): Promise<Locator> {
    await this.table.getByRole('button', { name, exact: true }).click()
    return this.page.getByRole('region', { name: `What really happened: ${name}` })
  }

  /** The box about the certificate. */
  get certificate(): Locator {
    return this.page.getByRole('region', { name: 'Certificate' })
  }
}

const payload = ({ name, text }: ChosenFile) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
})
