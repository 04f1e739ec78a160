import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The widths at which pictures are taken, with the height of a window of each: those of the gallery. */
const windows = JSON.parse(
  readFileSync(new URL('../../src/lab/states/windows.json', import.meta.url), 'utf8'),
)
export const WIDTHS = Object.keys(windows)
  .map(Number)
  .toSorted((one, other) => other - one)

/** So many pages are loaded at a time. */
const AT_A_TIME = 2
/** A page that takes longer is not taken. */
const LIMIT_MS = 30_000

/** One font for everything, whatever the computer has: letters of other widths would change every picture. */
const FIXED = `*, ::before, ::after {
  font-family: "Liberation Sans", Arial, sans-serif !important;
  animation: none !important;
  transition: none !important;
  caret-color: transparent !important;
}`

/** Every state of the gallery, as its own page lists them. */
export async function casesIn(browser, url) {
  const page = await browser.newPage({ viewport: { width: 400, height: 300 } })
  try {
    await page.goto(`${url}lab/states?count=9999`)
    const links = page.getByRole('list', { name: 'States' }).getByRole('link')
    await links.first().waitFor()
    return await links.evaluateAll((found) =>
      found.map((link) => ({ name: link.textContent ?? '', address: link.href })),
    )
  } finally {
    await page.close()
  }
}

/**
 * Takes a picture of each case at each width into `now` of a folder. What stood there goes to `before` once there is
 * another, so that a run that fails, or takes some of them, leaves the rest to be compared with. Gives the name of each
 * picture, and why it was not taken where it was not.
 */
export async function takePictures(browser, cases, widths, folder) {
  for (const name of ['now', 'before']) mkdirSync(join(folder, name), { recursive: true })
  const context = await browser.newContext({ reducedMotion: 'reduce', colorScheme: 'light' })
  await context.addInitScript((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, FIXED)
  const waiting = [...cases]
  const taken = []
  const work = async () => {
    const page = await context.newPage()
    for (let one = waiting.shift(); one; one = waiting.shift()) taken.push(...(await pictures(page, one)))
    await page.close()
  }
  const pictures = async (page, { name, address }) => {
    const missed = await failureOf(() => arrive(page, address, widths[0]))
    const found = []
    for (const width of widths) {
      const file = `${fileName(name)}-${width}.png`
      const failure = missed ?? (await failureOf(() => picture(page, width, folder, file)))
      found.push({ name, width, file, address, failure })
    }
    return found
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  await context.close()
  return taken.toSorted((one, other) => one.file.localeCompare(other.file, 'en'))
}

async function picture(page, width, folder, file) {
  await page.setViewportSize({ width, height: windows[width] })
  const taken = await page.screenshot()
  const now = join(folder, 'now', file)
  if (existsSync(now)) renameSync(now, join(folder, 'before', file))
  writeFileSync(now, taken)
}

/** Why something could not be done, in a line; null where it could. */
async function failureOf(work) {
  try {
    await work()
    return null
  } catch (error) {
    return error.message.split('\n')[0]
  }
}

/** What is on its way. A sample of it, as the tokens show, never comes. */
const BUSY = 'main[aria-busy="true"], main [aria-busy="true"]:not([data-sample] *)'

/** Goes there and waits until the page stands: what is loading for ever, as is said of it, is not waited for. */
async function arrive(page, address, width) {
  await page.setViewportSize({ width, height: windows[width] })
  await page.goto(address)
  await page.locator('html[data-lab="ready"]').waitFor({ state: 'attached', timeout: LIMIT_MS })
  if (!address.includes('state=loading'))
    await page.waitForFunction((busy) => !document.querySelector(busy), BUSY, { timeout: LIMIT_MS })
  if (address.includes('state=refused')) await page.getByRole('alert').first().waitFor({ timeout: LIMIT_MS })
}

const fileName = (name) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
