import type { Locator, Page } from '@playwright/test'

/** Where a trainer sets a task. */
export class ExercisesPage {
  /** The link that is handed out, once it is made. */
  readonly link: Locator
  readonly code: Locator

  constructor(private readonly page: Page) {
    this.link = page.getByLabel(/^Link, \d+ characters$/)
    this.code = page.getByRole('region', { name: 'Fault code' }).getByRole('status')
  }

  box(title: string): Locator {
    return this.page.getByRole('region', { name: title })
  }

  async type(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text)
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: option })
  }

  /** Adds what breaks: a fault of one machine, at the chosen moment. */
  async breaks(fault: string, machine: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Something that breaks' })
    await form.getByLabel('Fault').selectOption({ label: fault })
    await form.getByLabel('Expressway').selectOption({ label: machine })
    await form.getByRole('button', { name: 'Add what breaks' }).click()
  }

  async make(): Promise<void> {
    await this.page.getByRole('button', { name: 'Make the exercise' }).click()
  }
}
