import type { Download, Locator } from '@playwright/test'
import { ConsolePage } from '../ConsolePage'

/** A path on the disk, or a file made for the test. */
type ChosenFile = Parameters<Locator['setInputFiles']>[0]

/** Maintenance > Backup and restore. */
export class BackupAndRestorePage extends ConsolePage {
  /** The backups that this system remembers, the newest first. */
  get taken(): Locator {
    return this.page.getByRole('table', { name: 'Backups taken' }).locator('tbody').getByRole('row')
  }

  /** Takes a backup; gives the file that the browser downloads. */
  async createBackup(): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await this.button('Create system backup file').click()
    return download
  }

  get file(): Locator {
    return this.page.getByLabel('System backup file', { exact: true })
  }

  /** The last look before a restore: which file replaces the configuration. */
  get confirmation(): Locator {
    return this.page.getByRole('region', { name: 'Restore confirmation' })
  }

  async upload(file: ChosenFile): Promise<void> {
    await this.file.setInputFiles(file)
    await this.button('Upload system backup file').click()
  }

  /** Takes the backup that the lab has of this system, up to the last look before the restore. */
  async chooseFromShelf(): Promise<void> {
    await this.button('Choose earlier backup').click()
  }

  /** Downloads that backup, as from the operator's own store. */
  async downloadFromShelf(): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await this.button('Download earlier backup').click()
    return download
  }

  async proceed(): Promise<void> {
    await this.button('Continue with system restore').click()
  }

  /** Uploads a file and goes on with the restore; the system restarts. */
  async restore(file: ChosenFile): Promise<void> {
    await this.upload(file)
    await this.proceed()
  }
}
