import type { Locator, Page } from '@playwright/test'
import { AddressBar } from '../AddressBar'

/** The lab's page of all that happened, and the band above every page while a tab looks at the past. */
export class TimelinePage {
  /** The slider that goes from one thing that happened to the next. */
  readonly slider: Locator
  readonly list: Locator
  readonly kept: Locator
  readonly band: Locator

  constructor(readonly page: Page) {
    this.slider = page.getByRole('slider', { name: 'Moment' })
    this.list = page.getByRole('region', { name: 'Entries' })
    this.kept = page.getByRole('list', { name: 'Branches and checkpoints' })
    this.band = page.getByRole('region', { name: 'The past' })
  }

  async open(): Promise<this> {
    await new AddressBar(this.page).go('/lab/timeline')
    await this.page.getByRole('heading', { level: 1, name: 'Timeline' }).waitFor()
    return this
  }

  /** Looks at the moment that the slider shows. */
  async look(): Promise<void> {
    await this.page.getByRole('button', { name: 'Look at this moment' }).click()
    await this.band.waitFor()
  }

  /** Makes the moment that is shown the world, under the name that the lab proposes for what is set aside. */
  async tryAgain(): Promise<void> {
    await this.page.getByRole('button', { name: 'Try again from here' }).first().click()
    const dialog = this.page.getByRole('dialog', { name: 'Try again from here?' })
    await dialog.getByRole('button', { name: 'Try again from here' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  async backToNow(): Promise<void> {
    await this.band.getByRole('button', { name: 'Back to now' }).click()
    await this.band.waitFor({ state: 'hidden' })
  }
}
