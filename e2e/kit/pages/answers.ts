import type { Download, Locator } from '@playwright/test'
import type { ConsolePage } from './ConsolePage'

/** Waits for the answer to a save; says yes to a question on the way. */
export async function taken(page: ConsolePage): Promise<void> {
  const answer = page.success.or(refused(page)).or(wrongFields(page))
  await answer.or(page.dialog).first().waitFor()
  if (await page.dialog.isVisible()) await page.confirm()
  await answer.first().waitFor()
  await throwRefusal(page)
}

/** Why an act was refused; a page may have warnings besides, which stand there before it. */
const refused = (page: ConsolePage) => page.refusal.filter({ hasText: 'Failed' })

/** The fields with which something is wrong. */
const wrongFields = (page: ConsolePage) => page.page.getByRole('main').locator('[aria-invalid=true]')

/** Waits until an act has led to what is to be seen of it; throws with the words of the page where it was refused. */
export async function led(page: ConsolePage, success: Locator): Promise<void> {
  await success.or(refused(page)).or(wrongFields(page)).first().waitFor()
  await throwRefusal(page)
}

/** Waits until a button that was pressed has its answer, which may be that the machine is gone. */
export async function untilAnswered(page: ConsolePage, button: Locator): Promise<void> {
  // A form looks at what was typed before it sends anything.
  await page.page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  )
  await button.and(page.page.locator('[aria-disabled]')).waitFor({ state: 'detached' })
}

/** The same, and throws with the words of the page where it was refused. */
export async function answered(page: ConsolePage, button: Locator): Promise<void> {
  await untilAnswered(page, button)
  await throwRefusal(page)
}

/** Presses a button that has a file downloaded. */
export async function downloaded(page: ConsolePage, button: string): Promise<Download> {
  const download = page.page.waitForEvent('download')
  // Where it is refused nothing is downloaded, and the page says why.
  download.catch(() => undefined)
  await page.button(button).click()
  await answered(page, page.button(button))
  return download
}

/** Throws with the words of the page where it refused something: those above all, or those at a field. */
export async function throwRefusal(page: ConsolePage): Promise<void> {
  const [alert, field] = [refused(page).first(), wrongFields(page).first()]
  if (await alert.isVisible()) throw new Error(await alert.innerText())
  if (await field.isVisible()) throw new Error(await field.evaluate(wordsAt))
}

/** The label of a field, and what is wrong with it: the first of the words that describe it. */
function wordsAt(field: Element): string {
  const wordsOf = (element: Element | null) => element?.textContent.trim() ?? ''
  const [wrong = ''] = (field.getAttribute('aria-describedby') ?? '').split(' ')
  return `${wordsOf(document.querySelector(`label[for="${field.id}"]`))}: ${wordsOf(document.getElementById(wrong))}`
}
