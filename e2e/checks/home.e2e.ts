import type { Page } from '@playwright/test'
import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { Keyboard } from '../kit/pages/Keyboard'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'

const CREATE = 'Create a cluster of one'
const ADD = 'Add a peer to a cluster'
const DEAD = 'Remove a dead peer from a cluster'

const LAB_PAGES = [
  'Certificate authority',
  'DNS',
  'Licence desk',
  'Test calls',
  'Faults',
  'Command log',
  'Where the guide is unclear',
]

/** The page of the first step of each; to open it may be all that the step asks for. */
const FIRST_PAGES = {
  [CREATE]: '/expe2.example.com/system/clustering',
  [ADD]: '/expe1.example.com/configuration/zones/zones',
  [DEAD]: '/expe1.example.com/system/clustering',
} as const

const pathOf = (page: Page) => new URL(page.url()).pathname

/** How far what stands in the frame of the lab is higher than the frame. */
const overflow = (page: Page) =>
  page.getByRole('main').evaluate((main) => {
    const frame = main.parentElement ?? main
    const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement
    return [
      Math.max(frame.scrollHeight - frame.clientHeight, scrollHeight - clientHeight),
      Math.max(frame.scrollWidth - frame.clientWidth, scrollWidth - clientWidth),
    ]
  })

for (const [world, machines] of [
  ['cluster-of-three', 4],
  ['cluster-of-six', 6],
] as const) {
  test(`the home is one screen in ${world}: only the list of the catalogue scrolls`, async ({
    lab,
    page,
  }) => {
    await lab.load(world, { open: '/' })
    const home = new LabHomePage(page)
    await expect(home.map.getByRole('link')).toHaveCount(machines)
    await expect(
      home.catalogue
        .getByRole('button', { name: `Start ${CREATE}` })
        .or(home.catalogue.getByRole('button', { name: `Load and go: ${CREATE}` })),
    ).toBeInViewport()
    expect(await overflow(page)).toEqual([0, 0])
    // Nothing is out of reach: the last row comes into sight inside the list.
    const last = home.catalogue.getByRole('listitem').last()
    await last.scrollIntoViewIfNeeded()
    await expect(last).toBeInViewport()
    expect(await overflow(page)).toEqual([0, 0])
  })
}

for (const width of [768, 390]) {
  test(`nothing of the home is wider than a screen of ${width} pixels`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height: 844 })
    await lab.load('dead-peer', { open: '/' })
    const home = new LabHomePage(page)
    await expect(home.world).toContainText('expe3 has no power')
    for (const tab of ['Procedures', 'Lessons', 'Repairs', 'Worlds']) {
      await home.openTab(tab)
      expect((await overflow(page))[1], tab).toBe(0)
    }
  })
}

test('a procedure that only some can play starts by one click, on the page of its first step', async ({
  lab,
  page,
}) => {
  await lab.load('dead-peer', { open: '/' })
  const home = new LabHomePage(page)
  await home.start(DEAD)
  await expect(new ProcedureDrawer(page).all).toBeVisible()
  await expect.poll(() => pathOf(page)).toBe(FIRST_PAGES[DEAD])
  expect((await lab.run()).roles.map(({ host }) => host)).toEqual(['expe1.example.com', 'expe3.example.com'])
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await home.open()
  const where = page.getByRole('region', { name: 'Where you are' })
  await expect(where).toContainText(new RegExp(`Continue: ${DEAD}, step \\d+ of \\d+: `))
  const goOn = where.getByRole('link', { name: 'Go on' })
  const due = await goOn.getAttribute('href')
  await goOn.click()
  await expect.poll(() => pathOf(page)).toBe(due)
})

test('what will be lost is accepted before the start, and can be read again in the drawer', async ({
  lab,
  page,
}) => {
  await lab.load('cluster-of-three', { open: '/' })
  const home = new LabHomePage(page)
  const asked = await home.start(ADD)
  const lost = asked.getByRole('region', { name: 'This will be lost' })
  await expect(lost).toContainText('On expe4: 1 item')
  await expect(lost).toContainText('Call signaling optimization Off becomes On')
  await asked.getByRole('button', { name: 'Accept and start' }).click()
  await expect.poll(() => pathOf(page)).toBe(FIRST_PAGES[ADD])
  const { all } = new ProcedureDrawer(page)
  await all.getByText('What was accepted as lost').click()
  await expect(all.getByRole('region', { name: 'Will be lost' })).toContainText('On expe4: 1 item')
})

for (const [world, after] of [
  ['standalone-pair', 'standalone-pair'],
  ['cluster-of-six', 'standalone-pair'],
] as const) {
  test(`who comes first begins with a cluster of one, from ${world}`, async ({ lab, page }) => {
    await lab.load(world, { open: '/' })
    const home = new LabHomePage(page)
    await page.getByRole('button', { name: 'Create your first cluster' }).click()
    await expect(home.dialog).toContainText('calls that are up are lost')
    await home.confirm()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    expect(pathOf(page)).toBe(FIRST_PAGES[CREATE])
    expect((await lab.run()).procedure).toBe('create')
    expect((await lab.world()).scenario).toBe(after)
  })
}

test('roles that several could play are asked for, and what is under way is not ended unasked', async ({
  lab,
  page,
}) => {
  await lab.load('cluster-of-three', { open: '/' })
  await lab.startProcedure('add-peer', { primary: 'expe1', newPeer: 'expe4' })
  const home = new LabHomePage(page)
  const asked = await home.start('Remove a live peer from a cluster')
  await expect(asked).toContainText(`${ADD} is under way. It ends here`)
  await expect(asked.getByLabel('Primary')).toHaveValue('expe1.example.com')
  await asked.getByRole('button', { name: 'Cancel' }).click()
  expect((await lab.run()).procedure).toBe('add-peer')
})

test('a procedure that does not fit says in which world it does, and goes there', async ({ lab, page }) => {
  await lab.load('cluster-of-three', { open: '/' })
  const home = new LabHomePage(page)
  await expect(home.row(DEAD)).toContainText('needs: A dead peer')
  const asked = await home.loadAndGo(DEAD)
  await expect(asked).toContainText('The world that is open is replaced by a fresh one: A dead peer.')
  await expect(asked).toContainText('Dead peer: expe3')
  await home.confirm()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect((await lab.world()).scenario).toBe('dead-peer')
  expect((await lab.run()).procedure).toBe('remove-dead-peer')
  expect(pathOf(page)).toBe(FIRST_PAGES[DEAD])
})

test('what is typed is looked for in all tabs', async ({ lab, page }) => {
  await lab.load('cluster-of-three', { open: '/' })
  const home = new LabHomePage(page)
  await home.find.fill('DEAD peer')
  await expect(home.row(DEAD)).toBeVisible()
  await expect(home.row(CREATE)).toHaveCount(0)
  await home.find.fill('20010')
  await expect(home.catalogue).toContainText('Nothing here has all the words of 20010.')
  await home.catalogue.getByRole('button', { name: '2 in Repairs' }).click()
  await expect(home.row('Alarm 20010: Cluster replication error')).toBeVisible()
  await home.find.fill('<b>nothing</b>')
  await home.catalogue.getByRole('button', { name: 'Show all' }).click()
  await expect(home.find).toBeFocused()
  await expect(home.row('Alarm 20018: Invalid clustering configuration')).toBeVisible()
})

test('a world is started from its row, with the choices of how', async ({ lab, page }) => {
  await lab.load('cluster-of-three', { open: '/' })
  const home = new LabHomePage(page)
  await home.openTab('Worlds')
  await expect(home.row('A cluster of three')).toHaveCount(0)
  await expect(home.catalogue).toContainText('A cluster of three (open now)')
  const asked = await home.start('Two clusters')
  await asked.getByLabel('Mistakes').selectOption('Have their consequences')
  await asked.getByLabel('Number of the variant').fill('7')
  await home.confirm()
  await expect(asked).toBeHidden()
  expect(await lab.world()).toMatchObject({ scenario: 'two-clusters', seed: 7, profile: 'realistic' })
  await expect(home.map.getByRole('region', { name: /^Cluster/ })).toHaveCount(2)
})

test('power is taken and given on the machine itself, and the map says what is broken', async ({
  lab,
  page,
}) => {
  await lab.load('cluster-of-three', { open: '/' })
  const home = new LabHomePage(page)
  const machine = await home.choose('expe2')
  await machine.getByRole('button', { name: 'Power off expe2' }).click()
  await expect(home.map.getByRole('link', { name: /^expe2, unreachable, subordinate/ })).toBeVisible()
  await expect(home.world.getByRole('list', { name: 'Broken lines' })).toHaveText(
    'No contact between expe1 and expe2, expe2 and expe3: expe2 is off.',
  )
  await machine.getByRole('button', { name: 'Power on expe2' }).click()
  await expect(home.world).not.toContainText('expe2 has no power')

  await machine.getByRole('button', { name: /^Break something on expe2/ }).click()
  await home.dialog.getByLabel('Fault', { exact: true }).selectOption('Cut a path')
  await home.dialog.getByRole('button', { name: 'Add fault' }).click()
  await expect(home.dialog).toBeHidden()
  await home.world.getByRole('button', { name: 'Mend: The path between expe2 and expe1 is cut' }).click()
  await expect(home.world).not.toContainText('is cut')
})

test('by keyboard alone: past the map to the catalogue, through its tabs, and into a procedure', async ({
  lab,
  page,
}) => {
  await lab.load('cluster-of-three', { open: '/' })
  const home = new LabHomePage(page)
  const keyboard = new Keyboard(page)
  await keyboard.activate(page.getByRole('link', { name: 'Skip to the catalogue' }))
  await expect(home.catalogue).toBeFocused()
  await keyboard.press('Tab')
  await expect(home.catalogue.getByRole('tab', { name: 'Procedures' })).toBeFocused()
  await keyboard.press('End')
  await expect(home.catalogue.getByRole('tab', { name: 'Worlds' })).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('ArrowRight')
  await expect(home.catalogue.getByRole('tab', { name: 'Procedures' })).toBeFocused()
  await keyboard.activate(home.catalogue.getByRole('button', { name: `Start ${CREATE}` }))
  await expect(home.dialog).toBeVisible()
  await keyboard.press('Escape')
  await expect(home.catalogue.getByRole('button', { name: `Start ${CREATE}` })).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.activate(home.dialog.getByRole('button', { name: 'Accept and start' }))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect((await lab.run()).procedure).toBe('create')
})

test('the menu of the lab opens, closes by Escape, and leads to each of its pages and back', async ({
  lab,
  page,
}) => {
  await lab.load('cluster-of-three', { open: '/' })
  const home = new LabHomePage(page)
  const menu = page.getByRole('navigation', { name: 'Lab', exact: true })
  await menu.getByRole('button', { name: 'Lab' }).press('Enter')
  await menu.getByRole('link', { name: 'DNS' }).focus()
  await page.keyboard.press('Escape')
  await expect(menu.getByRole('link', { name: 'DNS' })).toBeHidden()
  await expect(menu.getByRole('button', { name: 'Lab' })).toBeFocused()
  for (const title of LAB_PAGES) {
    await home.openLabPage(title)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page).toHaveTitle(`${title} - Sixpeer`)
    await page.getByRole('link', { name: 'Home of the lab' }).click()
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing at home and on the pages of the lab (${colorScheme})`, async ({ lab, page }) => {
    await page.emulateMedia({ colorScheme })
    await lab.load('dead-peer', { open: '/' })
    const home = new LabHomePage(page)
    for (const tab of ['Lessons', 'Repairs', 'Worlds', 'Procedures']) {
      await home.openTab(tab)
      expect(await axeFindings(page), tab).toEqual([])
    }
    await home.start(CREATE)
    await expect(home.dialog).toBeVisible()
    expect(await axeFindings(page), 'dialog').toEqual([])
    await page.keyboard.press('Escape')
    for (const title of LAB_PAGES) {
      await home.openLabPage(title)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(page.getByText('Loading…')).toHaveCount(0)
      expect(await axeFindings(page), title).toEqual([])
      await page.getByRole('link', { name: 'Home of the lab' }).click()
    }
  })
}
