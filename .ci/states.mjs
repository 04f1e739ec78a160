// `npm run states`: takes a picture of every page in every state of the gallery, and compares it with the last one.
// `-- --only clustering --width 1280,390 --folder FOLDER` takes some of them, at some widths, into another folder.
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumFlags, ensureChromium, findChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'
import { compared } from './lib/states-compared.mjs'
import { casesIn, takePictures, WIDTHS } from './lib/states-pictures.mjs'
import { serve } from './serve.mjs'

/** The same letters on every run: no hints of the screen, no colours at their edges. */
const STEADY = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb']

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    width: { type: 'string', default: WIDTHS.join(',') },
    folder: { type: 'string', default: join(root, '.states') },
  },
})
const folder = resolve(values.folder)
const widths = values.width.split(',').map(Number)
const unknown = widths.filter((width) => !WIDTHS.includes(width))

if (unknown.length > 0) {
  console.error(`There is no width ${unknown.join(', ')}, only ${WIDTHS.join(', ')}.`)
  process.exitCode = 1
} else await states()

async function states() {
  await ensureInstalled()
  await ensureChromium()
  const { ensureBuilt } = await import('./lib/build.mjs')
  await ensureBuilt()
  const { server, url } = await serve({ port: 0 })
  const browser = await chromium.launch({
    ...(await findChromium('shell')),
    args: [...chromiumFlags, ...STEADY],
  })
  try {
    const cases = (await casesIn(browser, url)).filter(({ name }) => name.includes(values.only))
    if (cases.length === 0) throw new Error(`No state of the gallery has "${values.only}" in its name.`)
    const taken = await takePictures(browser, cases, widths, folder)
    const { report, changed, added, failed } = compared(folder, taken)
    console.log(
      `${taken.length} pictures: ${changed} changed, ${added} new, ${failed} not taken. ${pathToFileURL(report).href}`,
    )
    if (failed > 0) process.exitCode = 1
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}
