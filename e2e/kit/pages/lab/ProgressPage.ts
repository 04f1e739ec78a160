import type { Locator, Page } from '@playwright/test'
import { AddressBar } from '../AddressBar'

/** The lab's page of what was practised in this browser. */
export class ProgressPage {
  readonly exercises: Locator

  constructor(readonly page: Page) {
    this.exercises = page.getByRole('region', { name: 'Exercises' })
  }

  async open(): Promise<this> {
    await new AddressBar(this.page).go('/lab/progress')
    await this.exercises.waitFor()
    return this
  }

  row(title: string): Locator {
    return this.exercises.getByRole('row', { name: new RegExp(`^${title}`) })
  }

  async bringIn(json: unknown): Promise<void> {
    const buffer = Buffer.from(JSON.stringify(json))
    const file = { name: 'progress.json', mimeType: 'application/json', buffer }
    await this.page.getByLabel('Bring in a file').setInputFiles(file)
  }

  async reset(): Promise<void> {
    await this.page.getByRole('button', { name: 'Reset…' }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click()
  }
}
