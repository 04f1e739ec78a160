import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { expect, it } from 'vitest'
import { compared } from './states-compared.mjs'
import { takePictures } from './states-pictures.mjs'

/** A browser in which every page is of one colour, or is never there. */
function browserOf(colour: number, isThere: (address: string) => boolean = () => true) {
  const picture = new PNG({ width: 4, height: 4 })
  picture.data.fill(255)
  for (let at = 0; at < picture.data.length; at += 4) picture.data[at] = colour
  const nothing = () => Promise.resolve()
  const newPage = () => ({
    goto: async (address: string) => {
      if (!isThere(address)) throw new Error('is not there')
    },
    setViewportSize: nothing,
    locator: () => ({ waitFor: nothing }),
    waitForFunction: nothing,
    screenshot: () => PNG.sync.write(picture),
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
  expect(await run(browserOf(0))).toMatchObject({ changed: 0, added: 2, failed: 0 })
  expect(await run(browserOf(0), [alarms])).toMatchObject({ changed: 0, added: 0, failed: 0 })

  const failed = await run(browserOf(200, (address) => !address.endsWith('dns')))
  expect(failed).toMatchObject({ changed: 1, added: 0, failed: 1 })
  // Of one that was not taken no picture of an earlier run is shown as if it were of this one.
  expect(failed.html).toContain('is not there')
  expect(failed.html).not.toContain('now/dns-390.png')

  expect(existsSync(join(folder, 'now', 'dns-390.png'))).toBe(true)
  expect(await run(browserOf(200))).toMatchObject({ changed: 1, added: 0, failed: 0 })
})
