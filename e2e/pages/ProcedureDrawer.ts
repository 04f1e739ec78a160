import type { Locator, Page } from '@playwright/test'

/** The running procedure at the right of the console. */
export class ProcedureDrawer {
  readonly mistakes: Locator
  readonly preflight: Locator
  /** The whole of it, for what it says below the steps. */
  readonly all: Locator

  constructor(page: Page) {
    this.all = page.getByRole('complementary', { name: 'Procedure' })
    this.mistakes = this.all.getByRole('region', { name: 'Mistakes' })
    this.preflight = this.all.getByRole('group').filter({ hasText: 'Pre-flight' })
  }

  /** A step by its title, open so that its text can be read. The current one is open already. */
  async openStep(title: string): Promise<Locator> {
    const step = this.all.getByRole('listitem').filter({ hasText: title })
    const isOpen = (await step.getAttribute('aria-current')) === 'step'
    if (!isOpen) await step.locator('summary').first().click()
    return step
  }
}
