import type { Locator, Page } from '@playwright/test'

/** The row above everything: the clock, the tabs, and what the lab has to say. */
export class LabBar {
  readonly all: Locator
  readonly clock: Locator
  /** Lets time pass until what comes next, which it names. */
  readonly wait: Locator
  /** What is read out of all that happens elsewhere than under the hands, a line each. */
  readonly told: Locator

  constructor(page: Page) {
    this.all = page.getByRole('banner')
    this.clock = this.all.getByRole('group', { name: 'World clock' })
    this.wait = this.clock.getByRole('button', { name: /wait/i })
    this.told = page.locator('[data-live-announcer]').getByRole('paragraph')
  }

  /** Opens one of the menus of the bar, unless it is open; gives it. */
  async openMenu(name: 'Speed' | 'Let time pass' | 'Lab'): Promise<Locator> {
    const button = this.all.getByRole('button', { name, exact: true })
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
    return button.locator('..')
  }

  /** Lets time run: `×10`. */
  async setSpeed(speed: string): Promise<void> {
    await (await this.openMenu('Speed')).getByRole('button', { name: speed, exact: true }).click()
  }

  /** Lets so much time pass: `+5 min`. */
  async letPass(time: string): Promise<void> {
    await (await this.openMenu('Let time pass')).getByRole('button', { name: time, exact: true }).click()
  }

  /** Where the menu of the lab leads to, in its order: `/lab/dns`. */
  async labPages(): Promise<readonly string[]> {
    const links = (await this.openMenu('Lab')).getByRole('link')
    await links.first().waitFor()
    const hrefs = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
    await this.all.page().keyboard.press('Escape')
    return hrefs
  }
}
