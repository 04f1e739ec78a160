import type { Page } from '@playwright/test'
import { axeFindings } from '../axe'
import { expresswayEPages } from '../expressway-e-pages'
import { expect, test } from '../fixtures'
import type { Expressway } from '../kit/pages/Expressway'
import { LabBar } from '../kit/pages/LabBar'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'

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
  '/lab/api',
  '/lab/spec',
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

/** How each dialog is opened, and what stands beside a page as one did. */
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

/** What stands above a page or beside it, and goes with Escape. */
const dialogOf = (page: Page) =>
  page.getByRole('dialog').or(page.getByRole('complementary', { name: /^Help: / }))

/** How the lab is looked at beside the usual way: 200 % and 400 % leave a quarter and a sixteenth of the screen. */
const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'in the dark': (page) => page.emulateMedia({ colorScheme: 'dark' }),
  'in the colours of the reader': (page) => page.emulateMedia({ forcedColors: 'active' }),
  'at 200 %': (page) => page.setViewportSize({ width: 640, height: 400 }),
  'at 400 %': (page) => page.setViewportSize({ width: 320, height: 256 }),
}

for (const [view, look] of Object.entries(views)) {
  test(`axe finds nothing ${view}: home, procedure, mistake, menus and questions`, async ({
    lab,
    expressway,
    page,
  }) => {
    await look(page)
    await lab.load('standalone-pair', { open: '/' })
    await lab.startProcedure('create', { primary: 'expe1' })
    const bar = new LabBar(page)
    const drawer = new ProcedureDrawer(page)
    await drawer.pullUp()
    await expect(drawer.now).toBeVisible()
    expect(await axeFindings(page), 'home').toEqual([])
    const h323 = await expressway('expe1').openH323()
    await h323.set('Time to live', '90')
    await h323.save()
    await expect(page.getByRole('region', { name: 'Mistakes just made' })).toContainText('Guide p. 7')
    expect(await axeFindings(page), 'mistake').toEqual([])
    for (const menu of ['Speed', 'Let time pass', 'Lab'] as const) {
      await bar.openMenu(menu)
      expect(await axeFindings(page), menu).toEqual([])
      await page.keyboard.press('Escape')
    }
    await bar.all.getByRole('button', { name: '1 mistake' }).click()
    await dialogOf(page).waitFor()
    expect(await axeFindings(page), 'mistakes').toEqual([])
    await page.keyboard.press('Escape')
    await h323.set('Time to live', 'none')
    await h323.save()
    await expect(h323.refusal).toBeVisible()
    expect(await axeFindings(page), 'refusal').toEqual([])
    const options = await expressway('expe1').openRestartOptions()
    await options.ask()
    await dialogOf(page).waitFor()
    expect(await axeFindings(page), 'question').toEqual([])
    await options.confirm()
    await expect(options.progress).toBeVisible()
    expect(await axeFindings(page), 'restart').toEqual([])
  })
}
