import type { Locator } from '@playwright/test'
import { TablePage } from '../TablePage'

/** What is typed into the form of a zone; fields by their labels. */
type Zone = { peers: readonly string[]; fields?: Readonly<Record<string, string>> }

/** Configuration > Zones > Zones, and the form of one zone. */
export class ZonesPage extends TablePage {
  /** What the page remarks on a zone that it has saved all the same. */
  remark(text: string | RegExp): Locator {
    return this.page.getByText(text)
  }

  /** Fills in a new zone of the type Neighbor and creates it. */
  async create(name: string, zone: Zone): Promise<void> {
    await this.button('New').click()
    await this.set('Name', name)
    await this.fill(zone)
    await this.button('Create zone').click()
    await this.row(name).waitFor()
  }

  /** Opens a zone, changes it and saves it. */
  async change(name: string, zone: Zone): Promise<void> {
    await this.row(name).getByRole('link', { name, exact: true }).click()
    await this.fill(zone)
    await this.save()
    await this.row(name).waitFor()
  }

  private async fill({ peers, fields = {} }: Zone): Promise<void> {
    for (const [label, value] of Object.entries(fields)) await this.set(label, value)
    for (const index of [1, 2, 3, 4, 5, 6]) await this.set(`Peer ${index} address`, peers[index - 1] ?? '')
  }
}
