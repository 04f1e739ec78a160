import type { Download } from '@playwright/test'
import { ConsolePage } from '../ConsolePage'

/** Maintenance > Backup and restore. */
export class BackupAndRestorePage extends ConsolePage {
  /** Takes a backup; gives the file that the browser downloads. */
  async createBackup(): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await this.button('Create system backup file').click()
    return download
  }
}
