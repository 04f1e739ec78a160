import { helpers as plain } from './plain-helpers'

/** What the lines of a spec with page objects call, as they stand below it. */
export const helpers = {
  begin: `/** Begins in the world to which a command log leads; its clock is paused there. */
async function begin(page: Page, log: unknown): Promise<void> {
  await page.goto('./')
  await page.locator('html[data-lab="ready"]').waitFor({ state: 'attached' })
  await ask(page, 'lab/log', 'POST', log)
}
`,
  open: `/** Types an address into the lab's bar, and signs in where that is asked for. */
async function open(
  page: Page,
  address: string,
  heading: string | null = null,
  account = { username: 'admin', password: 'expressway' },
): Promise<ConsolePage> {
  const opened = new ConsolePage(page)
  const login = new LoginPage(page)
  const bar = page.getByRole('banner').getByRole('textbox', { name: 'Address', exact: true })
  await bar.fill(address)
  await bar.press('Enter')
  const landed = [address, \`\${address.split('/')[0]}/login\`]
  await expect.poll(async () => landed.includes((await bar.getAttribute('value')) ?? '')).toBe(true)
  const title = heading === null ? opened.heading : opened.heading.filter({ hasText: heading })
  await expect(login.button.or(title).first()).toBeVisible()
  await opened.arrive()
  if (heading === 'Login' || !(await login.button.isVisible())) return opened
  await login.signIn(account.username, account.password)
  await expect(title).toBeVisible()
  await opened.arrive()
  return opened
}
`,
  fill: `/** Types into a field, or chooses in it; unfolds it where it is folded away. */
async function fill(here: ConsolePage, label: string, value: string): Promise<void> {
  await here.field(label).waitFor({ state: 'attached' })
  await here.field(label).evaluate((element) => element.closest('details')?.setAttribute('open', ''))
  await here.set(label, value)
}
`,
  press: `/** Presses a button or follows a link, and waits until it has its answer. */
async function press(here: ConsolePage, role: 'button' | 'link', name: string): Promise<void> {
  const control = here.page.locator('main, [role=dialog], [role=alertdialog]').getByRole(role, { name, exact: true })
  await control.last().click()
  // A form looks at what was typed before it sends anything.
  await here.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await expect(control.and(here.page.locator('[aria-disabled=true]'))).toHaveCount(0)
}
`,
  type: plain.type,
  alarms: plain.alarms,
} as const

/** The name of a helper. */
export type Helper = keyof typeof helpers
