import { expect, type Locator, type Page } from '@playwright/test'
import { Keyboard } from './kit/pages/Keyboard'
import { Show } from './kit/pages/Show'

/** How somebody does things to a page. */
type Hands = {
  readonly press: (control: Locator) => Promise<void>
  readonly type: (field: Locator, value: string) => Promise<void>
  readonly choose: (field: Locator, label: string) => Promise<void>
}

const byMouse: Hands = {
  press: (control) => control.click(),
  type: (field, value) => field.fill(value),
  choose: async (field, label) => void (await field.selectOption({ label })),
}

/** F6 leads from the bubble to what it speaks of and back, so that nobody tabs through a page. */
function byKeyboard(page: Page): Hands {
  const keyboard = new Keyboard(page)
  const { showing } = new Show(page)
  const isIn = (place: Locator) => place.evaluate((element) => element.contains(document.activeElement))
  async function reach(control: Locator): Promise<void> {
    await control.waitFor()
    if ((await showing.count()) === 0 || (await isIn(control))) return
    if (!(await isIn(showing))) await keyboard.press('F6')
    if ((await showing.and(showing.filter({ has: control })).count()) === 0) await keyboard.press('F6')
  }
  return {
    press: async (control) => {
      await reach(control)
      await keyboard.activate(control)
    },
    type: async (field, value) => {
      await reach(field)
      await keyboard.type(field, value)
    },
    choose: async (field, label) => {
      await reach(field)
      await keyboard.choose(field, label)
    },
  }
}

/** What the bubble of *Show me* asks for, and how somebody who reads nothing else does it. */
type Deed = {
  readonly asks: RegExp
  readonly by: (newcomer: Newcomer, words: readonly string[]) => Promise<void>
}

const deeds: readonly Deed[] = [
  {
    asks: /^Sign in first: (.+), with the password (.+)\.$/,
    by: async (one, [, account = '', password = '']) => {
      await one.type(one.onPage('textbox', 'Username'), account)
      await one.type(one.onPage('textbox', 'Password'), password)
      await one.press(one.onPage('button', 'Login'))
    },
  },
  { asks: /^Another page is in front/, by: (one) => one.press(one.inBubble('link', 'Go there')) },
  {
    asks: /^Press Reload:/,
    by: (one) => one.press(one.page.getByRole('banner').getByRole('button', { name: 'Reload' })),
  },
  {
    asks: /^(?:Let .+ pass|Wait until .+)\.$/,
    by: (one) => one.press(one.inBubble('button', 'Let it pass')),
  },
  { asks: /^Done: /, by: (one) => one.press(one.inBubble('button', 'Go on')) },
  { asks: /^Press (.+)\.$/, by: (one, [, name = '']) => one.press(one.onPage('button', name)) },
  { asks: /^Follow the link (.+)\.$/, by: (one, [, name = '']) => one.press(one.onPage('link', name)) },
  { asks: /^Tick (.+)\.$/, by: (one, [, name = '']) => one.press(one.onPage('checkbox', name)) },
  { asks: /^Clear (.+)\.$/, by: (one, [, name = '']) => one.type(one.onPage('textbox', name), '') },
  {
    asks: /^In (.+) type (.+)\.$/,
    // A field that offers what was typed before is a box of both kinds.
    by: (one, [, name = '', value = '']) =>
      one.type(one.onPage('textbox', name).or(one.onPage('combobox', name)), value),
  },
  {
    asks: /^In (.+) choose (.+)\.$/,
    by: (one, [, name = '', value = '']) => one.choose(one.onPage('combobox', name), value),
  },
]

const FINISHED = /^The procedure is finished/

/** Somebody who knows nothing of clusters, and does only what *Show me* says, word by word. */
export class Newcomer {
  presses = 0
  fieldsTyped = 0
  private readonly bubble: Locator

  private readonly hands: Hands

  constructor(
    readonly page: Page,
    hands: 'mouse' | 'keyboard',
  ) {
    this.bubble = new Show(page).showing
    this.hands = hands === 'mouse' ? byMouse : byKeyboard(page)
  }

  async press(control: Locator): Promise<void> {
    this.presses += 1
    await this.hands.press(control)
  }

  async type(field: Locator, value: string): Promise<void> {
    this.fieldsTyped += 1
    await this.hands.type(field, value)
  }

  async choose(field: Locator, label: string): Promise<void> {
    this.presses += 1
    await this.hands.choose(field, label)
  }

  inBubble = (role: 'button' | 'link', name: string) => this.bubble.getByRole(role, { name, exact: true })

  onPage(role: 'button' | 'link' | 'checkbox' | 'textbox' | 'combobox', name: string): Locator {
    const place = this.page.getByRole('dialog').or(this.page.getByRole('main')).last()
    return place.getByRole(role, { name, exact: true })
  }

  /** Does what is said until nothing is left to be done; gives the last words. */
  async followToTheEnd(): Promise<string> {
    const says = this.bubble.getByRole('status')
    const understood = new RegExp(
      [...deeds.map(({ asks }) => asks), FINISHED].map(({ source }) => source).join('|'),
    )
    let before = ''
    for (;;) {
      await expect(says).not.toHaveText(before)
      await expect(says).toHaveText(understood)
      const words = await says.innerText()
      if (FINISHED.test(words)) return words
      const deed = deeds.find(({ asks }) => asks.test(words))
      // What is said changes by itself too: a page that was on its way has come.
      if (!deed) continue
      before = words
      await deed.by(this, deed.asks.exec(words) ?? [])
    }
  }
}
