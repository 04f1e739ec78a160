import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compared } from './states-compared.mjs'
import { takePictures } from './states-pictures.mjs'

/** Two pictures of four pixels by four. */
const BLUE =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAYAAACp8Z5+AAAAG0lEQVR4AWNk+P//PwMSYGJAA0wMaICJAQ0AAMORAwWlE1GRAAAAAElFTkSuQmCC'
const WHITE =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAYAAACp8Z5+AAAAG0lEQVR4AWM88f//fwYkwMSABpgY0AATAxoAAPfpA80l0p41AAAAAElFTkSuQmCC'

/** A browser in which every page looks like that, or is never there. */
function browserOf(picture: string, isThere: (address: string) => boolean = () => true) {
  const nothing = () => Promise.resolve()
  const newPage = () => ({
    goto: async (address: string) => {
      if (!isThere(address)) throw new Error('is not there')
    },
    setViewportSize: nothing,
    locator: () => ({ waitFor: nothing }),
    waitForFunction: nothing,
    screenshot: () => Buffer.from(picture, 'base64'),
    close: nothing,
  })
  return { newContext: () => ({ addInitScript: nothing, newPage, close: nothing }) }
}

const [alarms, dns] = ['alarms', 'dns'].map((name) => ({ name, address: `http://lab.test/${name}` }))

it('compares each picture with the one before it, whatever runs took some of them, or failed, in between', async () => {
  if (!alarms || !dns) throw new Error('There are two cases.')
  const folder = mkdtempSync(join(tmpdir(), 'states-'))
  const run = async (browser: object, cases = [alarms, dns]) => {
    const { report, ...counts } = compared(folder, await takePictures(browser, cases, [390], folder))
    return { ...counts, html: readFileSync(report, 'utf8') }
  }
  expect(await run(browserOf(BLUE))).toMatchObject({ changed: 0, added: 2, failed: 0 })
  expect(await run(browserOf(BLUE), [alarms])).toMatchObject({ changed: 0, added: 0, failed: 0 })

  const failed = await run(browserOf(WHITE, (address) => !address.endsWith('dns')))
  expect(failed).toMatchObject({ changed: 1, added: 0, failed: 1 })
  // Of one that was not taken no picture of an earlier run is shown as if it were of this one.
  expect(failed.html).toContain('is not there')
  expect(failed.html).not.toContain('now/dns-390.png')

  expect(existsSync(join(folder, 'now', 'dns-390.png'))).toBe(true)
  expect(await run(browserOf(WHITE))).toMatchObject({ changed: 1, added: 0, failed: 0 })
})
