import type { Locator, Page } from '@playwright/test'
import { AddressBar } from './AddressBar'

/** What every page of a console has: its name, fields with labels, messages, the bar below. */
export class ConsolePage {
  readonly heading: Locator
  /** `Success: Saved` and its like. */
  readonly success: Locator
  /** Why the last thing was refused. */
  readonly refusal: Locator
  readonly dialog: Locator
  readonly alarmCount: Locator
  /** The yellow bar: what this Expressway needs someone to do. */
  readonly informationBar: Locator

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 })
    this.success = page.getByRole('status').filter({ hasText: 'Success' })
    this.refusal = page.getByRole('alert')
    this.dialog = page.getByRole('dialog')
    this.alarmCount = page.getByRole('link', { name: /alarm/i }).first()
    this.informationBar = page.getByRole('region', { name: 'Information bar' })
  }

  /** The control of a field, by the guide's label. */
  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true }).and(this.page.locator('input, select, textarea'))
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** Fills a text field or chooses from a drop-down, whichever the label belongs to. */
  async set(label: string, value: string): Promise<void> {
    const field = this.field(label)
    const isDropDown = await field.evaluate((element) => element instanceof HTMLSelectElement)
    await (isDropDown ? field.selectOption(value) : field.fill(value))
  }

  async save(): Promise<void> {
    await this.button('Save').click()
  }

  /** Says yes in the dialog that is open. */
  async confirm(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'OK' }).click()
  }

  async cancel(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Cancel' }).click()
  }

  /** Closes the lab's answer to why. */
  async closeWhy(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).click()
  }

  /** Loads the page anew, as the browser's reload does. */
  async refresh(): Promise<void> {
    await new AddressBar(this.page).reload()
    await this.heading.waitFor()
    await this.arrive()
  }

  /** Waits until what the page shows has come from the machine, which then knows that somebody looks at it. */
  async arrive(): Promise<void> {
    await this.page
      .getByRole('main')
      .and(this.page.locator('[aria-busy="true"]'))
      .waitFor({ state: 'hidden' })
  }
}
