import type { Locator } from '@playwright/test'
import { ConsolePage } from '../ConsolePage'

/** Maintenance > Tools: a question and its answer. */
export class ToolPage extends ConsolePage {
  get results(): Locator {
    return this.page.getByRole('region', { name: 'Results' })
  }
}
