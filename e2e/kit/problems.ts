import type { Page } from '@playwright/test'
import { KIT_VERSION } from '#contract/kit'

/** Why the kit cannot drive the lab. */
export type LabProblem =
  | 'no-base-url'
  | 'no-answer'
  | 'no-trust'
  | 'too-slow'
  | 'no-lab'
  | 'another-version'
  | 'refused-start'
  | 'not-ready'

/** What stands in the way of a test before it begins, in sentences that say what to do. */
export class LabError extends Error {
  override readonly name = 'LabError'

  constructor(
    readonly problem: LabProblem,
    message: string,
  ) {
    super(message)
  }
}

/** Longer than a start takes on a busy machine, and shorter than the time that Playwright gives a test by itself. */
const READY_MS = 25_000

/** Opens an address of the lab, and throws a LabError where no lab answers that this kit can drive. */
export async function openLab(page: Page, address: string): Promise<void> {
  const response = await page.goto(address).catch((error: unknown) => {
    throw notOpened(String(error))
  })
  const root = page.locator('html')
  const version = await root.getAttribute('data-kit')
  const where = new URL(address, page.url()).origin
  if (version === null) throw noLab(where, await page.title(), response?.status())
  if (Number(version) !== KIT_VERSION) throw anotherVersion(where, Number(version))
}

/** Waits until the world of the start link stands, and throws a LabError where it does not. */
export async function untilReady(page: Page): Promise<void> {
  const ready = page.locator('html[data-lab="ready"]')
  await ready.waitFor({ state: 'attached', timeout: READY_MS }).catch(async () => {
    throw new LabError(
      'not-ready',
      `The lab at ${page.url()} was not ready within ${READY_MS / 1000} seconds. It shows: ${await shownBy(page)}`,
    )
  })
  // The link stands in the address until its world does, and stays there when it is refused.
  if (!new URL(page.url()).searchParams.has('scenario')) return
  // Its refusal is drawn a moment after the lab is ready.
  await page
    .getByRole('alert')
    .last()
    .waitFor({ timeout: READY_MS })
    .catch(() => undefined)
  throw new LabError('refused-start', `The lab refused the start link. It says: ${await shownBy(page)}`)
}

/** The words in which the page says what is wrong, shortened. */
async function shownBy(page: Page): Promise<string> {
  const alert = page.getByRole('alert').or(page.locator('body'))
  const words = (await alert.last().innerText()).replaceAll(/\s+/g, ' ').trim()
  return words === '' ? 'nothing.' : `“${words.slice(0, 300)}”`
}

function notOpened(error: string): LabError {
  if (/invalid URL/i.test(error)) {
    return new LabError(
      'no-base-url',
      'The kit does not know where the lab is: set use.baseURL in playwright.config.ts, to http://localhost:4173/ or to where your lab is deployed.',
    )
  }
  const [, address = 'the address'] = /\b(?:at|to) "?(https?:[^\s"]+)/.exec(error) ?? []
  const [reason] = /net::\w+/.exec(error) ?? ['']
  if (/^net::ERR_(?:CERT|SSL)_/.test(reason)) {
    return new LabError(
      'no-trust',
      `The browser does not trust what answers at ${address} (${reason}). Give that server a certificate that it trusts, or set use.ignoreHTTPSErrors in playwright.config.ts.`,
    )
  }
  if (/Timeout|timed out|TIMED_OUT/i.test(error)) {
    return new LabError(
      'too-slow',
      `What is at ${address} has not answered in time. See whether the lab opens there in a browser, or raise use.navigationTimeout in playwright.config.ts.`,
    )
  }
  return new LabError(
    'no-answer',
    `Nothing answers at ${address} (${reason}). Start a lab there, correct use.baseURL in playwright.config.ts, or let the kit start one: webServer: labServer({ port: 4173 }).`,
  )
}

function noLab(where: string, title: string, status: number | undefined): LabError {
  const said = `its page is called “${title}” and came with status ${status ?? 'none'}`
  return title.includes('Sixpeer')
    ? anotherVersion(where, 0)
    : new LabError(
        'no-lab',
        `What answers at ${where} is no Sixpeer lab: ${said}. Correct use.baseURL in playwright.config.ts; a lab below a path needs the path in it.`,
      )
}

function anotherVersion(where: string, version: number): LabError {
  const [is, remedy] =
    version > KIT_VERSION
      ? ['newer', 'install the kit that belongs to that lab: npm pack in the folder that it was built from']
      : ['older', 'deploy a lab of the version of this kit, or install the kit that belongs to that lab']
  return new LabError(
    'another-version',
    `The lab at ${where} is ${is} than this kit: it speaks version ${version}, the kit version ${KIT_VERSION}. Please ${remedy}.`,
  )
}
