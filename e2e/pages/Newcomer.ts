import { expect, type Locator, type Page } from '@playwright/test'
import { Show } from './Show'

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
    by: (one, [, name = '', value = '']) => one.type(one.onPage('textbox', name), value),
  },
  {
    asks: /^In (.+) choose (.+)\.$/,
    by: (one, [, name = '', value = '']) => one.choose(one.onPage('combobox', name), value),
  },
]

/** Somebody who knows nothing of clusters, and does only what *Show me* says, word by word. */
export class Newcomer {
  clicks = 0
  fieldsTyped = 0
  private readonly bubble: Locator

  constructor(readonly page: Page) {
    this.bubble = new Show(page).showing
  }

  async press(control: Locator): Promise<void> {
    this.clicks += 1
    await control.click()
  }

  async type(field: Locator, value: string): Promise<void> {
    this.fieldsTyped += 1
    await field.fill(value)
  }

  async choose(field: Locator, label: string): Promise<void> {
    this.clicks += 1
    await field.selectOption({ label })
  }

  inBubble = (role: 'button' | 'link', name: string) => this.bubble.getByRole(role, { name, exact: true })

  onPage(role: 'button' | 'link' | 'checkbox' | 'textbox' | 'combobox', name: string): Locator {
    const place = this.page.getByRole('dialog').or(this.page.getByRole('main')).last()
    return place.getByRole(role, { name, exact: true })
  }

  /** Does what is said until nothing is left to be done; gives the last words. */
  async followToTheEnd(): Promise<string> {
    const says = this.bubble.getByRole('status')
    let words = ''
    for (;;) {
      await expect(says).not.toHaveText(words)
      await expect(says).toHaveText(
        new RegExp(deeds.map(({ asks }) => asks.source).join('|') + '|Nothing is left'),
      )
      words = await says.innerText()
      const deed = deeds.find(({ asks }) => asks.test(words))
      if (!deed) return words
      await deed.by(this, deed.asks.exec(words) ?? [])
    }
  }
}
