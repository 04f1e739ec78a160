import type { Locator, Page } from '@playwright/test'

/** What is shown, or done for somebody, on the pages of a procedure. */
export class Show {
  /** The bubble that says what is done now. */
  readonly doing: Locator
  /** The bubble that says what is to be done. */
  readonly showing: Locator

  constructor(private readonly page: Page) {
    this.doing = page.getByRole('region', { name: 'Do it for me' })
    this.showing = page.getByRole('region', { name: 'Show me' })
  }

  /** Has all that is left of the procedure done, as fast as the pages go. */
  async playAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Play the whole procedure' }).click()
    await this.doing.getByLabel('Pace').selectOption('At once')
  }

  /** How it ended, in its own words, once it has. */
  async ending(): Promise<string> {
    // As long as the whole of a procedure: nothing waits for this to pass.
    await this.doing.getByRole('button', { name: 'Close' }).waitFor({ timeout: 150_000 })
    return (await this.doing.getByRole('status').textContent()) ?? ''
  }

  /** Asks to be shown the step that is due. */
  async showMe(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show me', exact: true }).click()
  }

  /** Has the step that is due done, at the pace at which one reads. */
  async doItForMe(): Promise<void> {
    await this.page.getByRole('button', { name: 'Do it for me', exact: true }).first().click()
  }

  /** Pauses at the very moment at which the bubble says so: what is read is over in seconds. */
  async pauseAt(words: string): Promise<void> {
    await this.doing.evaluate(
      (bubble, said) =>
        new Promise<void>((resolve) => {
          const saying = new MutationObserver(look)
          saying.observe(bubble, { subtree: true, childList: true, characterData: true })
          look()
          function look(): void {
            if (bubble.querySelector('[role=status]')?.textContent !== said) return
            saying.disconnect()
            const buttons = [...bubble.querySelectorAll('button')]
            buttons.find(({ textContent }) => textContent === 'Pause')?.click()
            resolve()
          }
        }),
      words,
    )
  }

  /** Whether a bubble covers a part of what it speaks of. */
  async covers(target: Locator): Promise<boolean> {
    const [one, other] = [await this.showing.boundingBox(), await target.boundingBox()]
    if (!one || !other) throw new Error('One of the two is not to be seen.')
    return (
      one.x < other.x + other.width &&
      other.x < one.x + one.width &&
      one.y < other.y + other.height &&
      other.y < one.y + one.height
    )
  }
}
