import type { Download, Locator, Page } from '@playwright/test'
import { ConsolePage } from '../ConsolePage'

/** Maintenance > Upgrade. */
export class UpgradePage extends ConsolePage {
  readonly file: Locator
  readonly shelf: Locator
  /** Current and new version, file, hash. */
  readonly confirmation: Locator
  readonly progress: Locator

  constructor(page: Page) {
    super(page)
    this.file = page.getByLabel('Software image file', { exact: true })
    this.shelf = page.getByRole('table', { name: 'Lab: shelf' })
    this.confirmation = page.getByRole('region', { name: 'Upgrade confirmation' })
    this.progress = page.getByRole('progressbar')
  }

  /** Takes a file of the shelf to the disk, as from a download page. */
  async download(name: string): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await this.button(`Download ${name}`).click()
    return download
  }

  async chooseFromShelf(name: string): Promise<void> {
    await this.button(`Choose ${name}`).click()
  }

  async upload(): Promise<void> {
    await this.button('Upgrade').click()
  }

  async proceed(): Promise<void> {
    await this.button('Continue with upgrade').click()
  }

  async reboot(): Promise<void> {
    await this.button('Reboot system').click()
  }
}
