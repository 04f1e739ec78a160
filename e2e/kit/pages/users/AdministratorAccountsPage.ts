import { TablePage } from '../TablePage'

/** Users > Administrator accounts. */
export class AdministratorAccountsPage extends TablePage {
  /** The accounts that can be deleted: all but the default one. */
  async otherNames(): Promise<string[]> {
    const boxes = await this.table.getByRole('checkbox').all()
    const labels = await Promise.all(boxes.map((box) => box.getAttribute('aria-label')))
    return labels.flatMap((label) => label?.replace('Select ', '') ?? [])
  }

  /** Opens the form of a new account and fills in these fields, by their labels. */
  async fillNew(fields: Readonly<Record<string, string>>): Promise<void> {
    await this.button('New').click()
    for (const [label, value] of Object.entries(fields)) await this.set(label, value)
  }

  async create(): Promise<void> {
    await this.button('Create administrator account').click()
  }

  /** Opens the small form with which the password of an account is changed. */
  async openChangePassword(name: string): Promise<void> {
    await this.row(name).getByRole('link', { name: 'Change password' }).click()
    await this.field('New password').waitFor()
  }

  /** Enables or disables one account. */
  async switch(name: string, button: 'Enable' | 'Disable'): Promise<void> {
    await this.select(name)
    await this.button(button).click()
  }

  async remove(name: string): Promise<void> {
    await this.select(name)
    await this.button('Delete').click()
  }
}
