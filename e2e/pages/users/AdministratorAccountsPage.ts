import { TablePage } from '../TablePage'

/** Users > Administrator accounts. */
export class AdministratorAccountsPage extends TablePage {
  /** The accounts that can be deleted: all but the default one. */
  async otherNames(): Promise<string[]> {
    const boxes = await this.table.getByRole('checkbox').all()
    const labels = await Promise.all(boxes.map((box) => box.getAttribute('aria-label')))
    return labels.flatMap((label) => label?.replace('Select ', '') ?? [])
  }

  async remove(name: string): Promise<void> {
    await this.select(name)
    await this.button('Delete').click()
  }
}
