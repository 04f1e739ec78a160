import type { Download } from '@playwright/test'
import { TablePage } from '../TablePage'

/** Maintenance > Diagnostics > System snapshot. */
export class SystemSnapshotPage extends TablePage {
  /** Takes a snapshot; gives the file that the browser downloads. */
  async create(): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await this.button('Create system snapshot').click()
    return download
  }
}
