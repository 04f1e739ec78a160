import type { Locator, Page } from '@playwright/test'
import { AddressBar } from './AddressBar'

/** The lab's home: where one is, the map, and the catalogue of everything that can be started. */
export class LabHomePage {
  readonly map: Locator
  /** What can be done on the machine that is chosen on the map. */
  readonly world: Locator
  readonly catalogue: Locator
  readonly find: Locator
  /** The question before a start. */
  readonly dialog: Locator

  constructor(readonly page: Page) {
    this.map = page.getByRole('group', { name: 'Map of the world' })
    this.world = page.getByRole('region', { name: 'The world' })
    this.catalogue = page.getByRole('region', { name: 'Catalogue' })
    this.find = this.catalogue.getByRole('searchbox', { name: 'Find' })
    this.dialog = page.getByRole('dialog')
  }

  async open(): Promise<this> {
    await new AddressBar(this.page).goHome()
    await this.catalogue.waitFor()
    return this
  }

  /** The row of the tab that is open whose thing has that title. */
  row(title: string): Locator {
    return this.catalogue.getByRole('listitem').filter({ has: this.page.getByText(title, { exact: true }) })
  }

  async openTab(name: string): Promise<void> {
    await this.catalogue.getByRole('tab', { name }).click()
  }

  /** Presses *Start* beside a procedure or a world; gives the dialog that may open. */
  async start(title: string): Promise<Locator> {
    await this.catalogue.getByRole('button', { name: `Start ${title}`, exact: true }).click()
    return this.page.getByRole('dialog', { name: title })
  }

  /** Asks for another mode of a procedure that would start at once; gives the dialog that opens. */
  async askForMode(title: string): Promise<Locator> {
    await this.catalogue.getByRole('button', { name: `Another mode: ${title}` }).click()
    return this.page.getByRole('dialog', { name: title })
  }

  /** Presses *Load and go* beside a procedure that does not fit; gives the dialog that opens. */
  async loadAndGo(title: string): Promise<Locator> {
    await this.catalogue.getByRole('button', { name: `Load and go: ${title}` }).click()
    return this.page.getByRole('dialog', { name: title })
  }

  /** Asks about a procedure and chooses who plays which role, by label: `{ Primary: 'expe1' }`. Gives the dialog. */
  async chooseRoles(title: string, roles: Record<string, string>): Promise<Locator> {
    await this.catalogue.getByRole('button', { name: title, exact: true }).click()
    for (const [label, name] of Object.entries(roles)) {
      await this.dialog.getByLabel(label, { exact: true }).selectOption(`${name}.example.com`)
    }
    return this.dialog
  }

  /** Accepts what the dialog says, and starts. */
  async confirm(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^(?:Start|Accept and start)$/ }).click()
  }

  /** Why a procedure did not start, in its dialog, with what fits instead. */
  get refusal(): Locator {
    return this.dialog.getByRole('alert')
  }

  /** Shows what can be done on a machine, below the map. */
  async choose(name: string): Promise<Locator> {
    await this.map.getByRole('button', { name: `What can be done on ${name}` }).click()
    return this.page.getByRole('region', { name: `On ${name}` })
  }

  /** Follows the menu of the lab to one of its pages. */
  async openLabPage(title: string): Promise<void> {
    const menu = this.page.getByRole('navigation', { name: 'Lab', exact: true })
    await menu.getByRole('button', { name: 'Lab' }).click()
    await menu.getByRole('link', { name: title, exact: true }).click()
  }
}
