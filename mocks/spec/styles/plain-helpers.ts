/** What the lines of a plain spec call, as they stand below it: each as it is, and only where it is used. */
export const helpers = {
  start: `/** Starts a world with its clock paused: time passes only by \`advance\`. */
async function start(page: Page, search: string): Promise<void> {
  await page.goto(new URL(\`./\${search}\`, lab()).href)
  await page.waitForURL((url) => !url.searchParams.has('scenario'))
  await page.locator('html[data-lab="ready"]').waitFor({ state: 'attached' })
}
`,
  begin: `/** Begins in the world to which a command log leads; its clock is paused there. */
async function begin(page: Page, log: unknown): Promise<void> {
  await page.goto(lab())
  await page.locator('html[data-lab="ready"]').waitFor({ state: 'attached' })
  await ask(page, 'POST', 'lab/log', log)
}
`,
  here: `/** The page that is in front, or the dialog above it. */
const here = (page: Page) => page.locator('main, [role=dialog], [role=alertdialog]')
`,
  field: `/** A field by its label. */
const field = (page: Page, label: string) =>
  here(page).getByLabel(label, { exact: true }).and(page.locator('input, select, textarea')).first()
`,
  open: `/** Types an address into the lab's bar, and signs in where that is asked for. */
async function open(
  page: Page,
  address: string,
  heading: string | null = null,
  account = { username: 'admin', password: 'expressway' },
): Promise<void> {
  const bar = page.getByRole('banner').getByRole('textbox', { name: 'Address', exact: true })
  await bar.fill(address)
  await bar.press('Enter')
  const landed = [address, \`\${address.split('/')[0]}/login\`]
  await expect.poll(async () => landed.includes((await bar.getAttribute('value')) ?? '')).toBe(true)
  const login = page.getByRole('button', { name: 'Login', exact: true })
  const title = page.getByRole('heading', { level: 1, ...(heading === null ? {} : { name: heading }) })
  await expect(login.or(title).first()).toBeVisible()
  await expect(page.locator('main[aria-busy=true]')).toHaveCount(0)
  if (heading === 'Login' || !(await login.isVisible())) return
  await page.getByLabel('Username', { exact: true }).fill(account.username)
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await login.click()
  await expect(title).toBeVisible()
  await expect(page.locator('main[aria-busy=true]')).toHaveCount(0)
}
`,
  fill: `/** Types into a field, or chooses in it; unfolds it where it is folded away. */
async function fill(page: Page, label: string, value: string): Promise<void> {
  const control = field(page, label)
  await control.waitFor({ state: 'attached' })
  await control.evaluate((element) => element.closest('details')?.setAttribute('open', ''))
  const isChosen = await control.evaluate((element) => element.tagName === 'SELECT')
  await (isChosen ? control.selectOption(value) : control.fill(value))
}
`,
  tick: `/** Ticks a box, or clears it. */
async function tick(page: Page, name: string, isOn = true): Promise<void> {
  await here(page).getByRole('checkbox', { name, exact: true }).first().setChecked(isOn)
}
`,
  press: `/** Presses a button or follows a link, and waits until it has its answer. */
async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  const control = here(page).getByRole(role, { name, exact: true }).last()
  await control.click()
  // A form looks at what was typed before it sends anything.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await expect(here(page).getByRole(role, { name, exact: true }).and(page.locator('[aria-disabled=true]'))).toHaveCount(0)
}
`,
  pick: `/** Picks a file by its content. */
async function pick(page: Page, label: string, name: string, content: string): Promise<void> {
  await field(page, label).setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content, 'base64'),
  })
}
`,
  type: `/** Gives a line to a command line, signing in first where it asks who one is, and waits for its answer. */
async function type(
  page: Page,
  address: string,
  line: string,
  account = { username: 'admin', password: 'expressway' },
): Promise<void> {
  const screen = page.locator('.xterm-rows')
  const bar = page.getByRole('banner').getByRole('textbox', { name: 'Address', exact: true })
  const isOpen = page.url().endsWith(\`/\${address}\`) && (await screen.isVisible())
  if (!isOpen) {
    await bar.fill(address)
    await bar.press('Enter')
  }
  const last = async () =>
    (await screen.innerText()).split('\\n').map((row) => row.trim()).filter((row) => row !== '').at(-1) ?? ''
  // A line is answered when the terminal is not busy any more, and is then drawn.
  const enter = async (text: string) => {
    const before = await screen.innerText()
    await page.getByRole('textbox', { name: /^Command line of/ }).focus()
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Terminal' }).locator('[aria-busy=true]')).toHaveCount(0)
    await expect.poll(async () => (await screen.innerText()) !== before && (text === '' || (await last()) !== text)).toBe(true)
  }
  await expect.poll(last).not.toBe('')
  const asked = [
    [/Press Enter to connect again\\.$/, ''],
    [/login as:$/, account.username],
    [/password:$/, account.password],
  ] as const
  for (;;) {
    const row = await last()
    const question = asked.find(([words]) => words.test(row))
    if (!question) break
    await enter(question[1])
  }
  await enter(line)
}
`,
  advance: `/** Lets world time pass at once. */
const advance = (page: Page, milliseconds: number) =>
  ask(page, 'POST', 'lab/clock', { advanceMs: milliseconds })
`,
  alarms: `/** The alarms of this system on Status > Alarms, by title, once they have come. */
async function alarms(page: Page): Promise<readonly string[]> {
  const boxes = page.getByRole('main').getByRole('checkbox', { name: /^Select / })
  const names = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute('aria-label') ?? ''))
  return [...new Set(names.map((name) => name.slice('Select '.length)))].sort()
}
`,
  lab: `/** Where the lab is: below a path its address ends with a slash. */
const lab = () => (test.info().project.use.baseURL ?? '').replace(/\\/?$/, '/')
`,
  ask: `/** Asks the lab over HTTP from inside the page, as every page of it does. */
async function ask(page: Page, method: string, path: string, body?: unknown): Promise<unknown> {
  const { ok, text } = await page.evaluate(
    async ([url, init]) => {
      const response = await fetch(url, init)
      return { ok: response.ok, text: await response.text() }
    },
    [
      new URL(\`api/\${path}\`, lab()).href,
      { method, body: body === undefined ? undefined : JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    ] as const,
  )
  if (!ok) throw new Error(\`\${method} api/\${path}: \${text}\`)
  return text === '' ? null : JSON.parse(text)
}
`,
} as const

/** The name of a helper. */
export type Helper = keyof typeof helpers
