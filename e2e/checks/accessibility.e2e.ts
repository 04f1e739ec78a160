import type { Page } from '@playwright/test'
import { axeFindings } from '../axe'
import { expresswayEPages } from '../expressway-e-pages'
import { expect, test } from '../fixtures'
import type { Expressway } from '../pages/Expressway'

const builtPaths = expresswayEPages().map(({ path }) => path)

const places = [
  '/',
  '/expe1.example.com/login',
  '/expe1.example.com/overview',
  '/expe1.example.com/ssh',
  '/expe1.example.com/serial-console',
  '/expe1.example.com/no/such/page',
  '/expe9.example.com/overview',
  '/tms/systems/navigator',
  '/?scenario=none',
]

/** One world serves several pages: to make it takes longer than to look at one. */
const PAGES_AT_ONCE = 8

for (let index = 0; index < builtPaths.length; index += PAGES_AT_ONCE) {
  const paths = builtPaths.slice(index, index + PAGES_AT_ONCE)
  test(`axe finds nothing from ${paths[0]} to ${paths.at(-1)}`, async ({ lab, expressway }) => {
    // A member that is cut off: alarms, Failed rows and read-only fields are on the pages, not only calm ones.
    await lab.load('cluster-of-three', { open: '/expe2.example.com/overview' })
    await lab.fault({ kind: 'power-off', expressway: 'expe3' })
    await lab.advance({ minutes: 5 })
    for (const path of paths) {
      const { page } = await expressway('expe2').open(path)
      expect(await axeFindings(page), path).toEqual([])
    }
  })
}

for (const place of places) {
  test(`axe finds nothing at ${place}`, async ({ lab, page }) => {
    await lab.load('standalone-pair')
    await page.goto(place)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
}

/** How each dialog is opened. */
const dialogs: Readonly<Record<string, (machine: Expressway) => Promise<unknown>>> = {
  'the question before maintenance mode': async (machine) =>
    (await machine.openMaintenanceMode()).choose('On'),
  'the question before a restart': async (machine) => (await machine.openRestartOptions()).ask(),
  Help: async (machine) => (await machine.openClustering()).button('Help').click(),
  'the answer to why a row failed': async (machine) => (await machine.openClustering()).askWhy(),
}

for (const [name, open] of Object.entries(dialogs)) {
  test(`axe finds nothing in ${name}`, async ({ lab, expressway, page }) => {
    await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
    await lab.fault({ kind: 'power-off', expressway: 'expe3' })
    await lab.advance({ minutes: 5 })
    await open(expressway('expe1'))
    await dialogOf(page).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialogOf(page)).toHaveCount(0)
  })
}

const dialogOf = (page: Page) => page.getByRole('dialog')
