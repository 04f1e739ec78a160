import type { Locator, Page } from '@playwright/test'

/** The running procedure at the right of the console. */
export class ProcedureDrawer {
  readonly mistakes: Locator
  readonly preflight: Locator
  /** The whole of it, for what it says below the steps. */
  readonly all: Locator
  /** The step that is due. */
  readonly now: Locator
  /** What that step asks for, ticked or not. */
  readonly needs: Locator

  constructor(private readonly page: Page) {
    this.all = page.getByRole('complementary', { name: 'Procedure' })
    this.now = this.all.getByRole('region', { name: 'Due now' })
    this.needs = this.now.getByRole('region', { name: 'Still missing' })
    this.mistakes = this.all.getByRole('region', { name: 'Mistakes' })
    this.preflight = this.all.getByRole('group').filter({ hasText: 'Pre-flight' })
  }

  /** Has the whole of it in sight: on a small screen it is a strip that pulls up. */
  async pullUp(): Promise<void> {
    const strip = this.all.getByRole('button', { name: /, show the procedure$/ })
    await strip.or(this.now).first().waitFor()
    if (await strip.isVisible()) await strip.click()
  }

  /** A step by its title, open so that its text can be read, and whatever it is folded into opened before. */
  async openStep(title: string): Promise<Locator> {
    // Looked for inside each fold, so that it must not begin with the drawer.
    const row = this.page.locator('ol > li').filter({ hasText: title })
    const step = this.all.locator(row)
    // The drawer comes with the first procedure: nothing is folded before it is there.
    await step.waitFor({ state: 'attached' })
    const around = this.all.locator('details:not([open])').filter({ has: row })
    while ((await around.count()) > 0) await around.first().locator('summary').first().click()
    if (!(await step.locator('details').first().evaluate(isOpen)))
      await step.locator('summary').first().click()
    return step
  }
}

function isOpen(details: Element): boolean {
  return details.hasAttribute('open')
}
