import type { Locator, Page } from '@playwright/test'

/** More stops than any page has. */
const STOPS_MAX = 250

/** Somebody who has no pointer: gets everywhere by Tab, types, and presses keys. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses Tab until the focus stands on the element. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor()
    for (let stop = 0; stop < STOPS_MAX; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${target.toString()}.`)
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  /** Reaches a text field and types over what it holds. */
  async type(field: Locator, text: string): Promise<void> {
    await this.tabTo(field)
    await this.press('ControlOrMeta+a')
    await (text === '' ? this.press('Delete') : this.page.keyboard.type(text))
  }

  /** Reaches a drop-down and chooses by the first letters of the option. */
  async choose(field: Locator, option: string): Promise<void> {
    await this.tabTo(field)
    await this.page.keyboard.type(option)
  }

  /** Reaches a button or link and presses Enter. */
  async activate(target: Locator): Promise<void> {
    await this.tabTo(target)
    await this.press('Enter')
  }

  /** Opens the ways to let time pass, and takes one of them: `+5 min`. Leaves the menu. */
  async letPass(time: string): Promise<void> {
    await this.activate(this.page.getByRole('button', { name: 'Let time pass', exact: true }))
    await this.activate(this.page.getByRole('button', { name: time, exact: true }))
    await this.press('Escape')
  }

  /** Types an address as into a browser: `expe1.example.com/system/clustering`. */
  async go(address: string): Promise<void> {
    await this.type(this.page.getByRole('textbox', { name: 'Address', exact: true }), address)
    await this.press('Enter')
  }
}
