import type { Locator } from '@playwright/test'
import { ConsolePage } from '../ConsolePage'

/** System > External manager. */
export class ExternalManagerPage extends ConsolePage {
  /** The bar of the lab has a field of the name Address as well. */
  override field(label: string): Locator {
    return this.page.getByRole('main').getByLabel(label, { exact: true })
  }

  /** State, its reason, and what TMS sees. */
  get status(): Locator {
    return this.page.getByRole('region', { name: 'Status' })
  }
}
