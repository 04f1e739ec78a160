import type { Locator, Page } from '@playwright/test'
import { ConsolePage } from '../ConsolePage'

/** Users > LDAP configuration. */
export class LdapConfigurationPage extends ConsolePage {
  /** Whether the directory answers. */
  readonly statusBox: Locator

  constructor(page: Page) {
    super(page)
    this.statusBox = page.getByRole('region', { name: 'Status', exact: true })
  }
}
