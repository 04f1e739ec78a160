import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { Keyboard } from '../kit/pages/Keyboard'
import { LabBar } from '../kit/pages/LabBar'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { DnsPage } from '../kit/pages/lab/DnsPage'
import { TestCallsPage } from '../kit/pages/lab/TestCallsPage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { isRead } from '../read'
import { turnOnMaintenanceMode } from '../walkthroughs/common'

const CLUSTERING = '/expe1.example.com/system/clustering'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a button that has been pressed keeps the focus, in the lab and on a console', async ({
  lab,
  expressway,
  page,
}) => {
  const pressed = async (button: Locator, done: Locator) => {
    await button.press('Enter')
    await done.waitFor()
    await expect(button).toBeFocused()
  }
  await lab.load('cluster-of-three', { open: '/' })
  const bar = new LabBar(page)
  await pressed((await bar.openMenu('Let time pass')).getByRole('button', { name: '+30 s' }), bar.told)
  const { dns } = await new DnsPage(page).open()
  await dns.getByLabel('Name').fill('new.example.com')
  await dns.getByLabel('Addresses').fill('10.0.0.99')
  await pressed(dns.getByRole('button', { name: 'Set record' }), dns.getByText('new.example.com'))
  const calls = await new TestCallsPage(page).open()
  await calls.testCall.getByLabel('Destination').fill('nobody@example.com')
  await pressed(
    calls.testCall.getByRole('button', { name: 'Place a test call' }),
    calls.callAnswer.getByText(/Accepted/).first(),
  )
  const backups = await expressway('expe1').openBackupAndRestore()
  await pressed(backups.button('Create system backup file'), backups.success)
  const devices = await expressway('expe1').openByDevice()
  await devices.selectFirst()
  await pressed(devices.button('Unregister'), devices.success)
})

test('whoever is led to another page is at its heading, and its title says whose page it is', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('cluster-of-three', { signin: null, open: '/expe1.example.com/login' })
  const machine = expressway('expe1')
  await machine.loginPage().signIn()
  await expect(heading(page)).toBeFocused()
  await expect(page).toHaveTitle('Overview, expe1.example.com - Sixpeer')

  const zones = await machine.openZones()
  await expect(heading(page)).toBeFocused()
  await zones.button('New').press('Enter')
  await expect(heading(page)).toHaveText(/zone/)
  await expect(heading(page)).toBeFocused()
  await zones.button('Cancel').press('Enter')
  await expect(heading(page)).toHaveText('Zones')
  await expect(heading(page)).toBeFocused()

  await page.getByRole('link', { name: /^expe2\.example\.com, / }).press('Enter')
  await expect(page).toHaveTitle('Login, expe2.example.com - Sixpeer')
  await expect(heading(page)).toBeFocused()
  await page.goBack()
  await expect(page).toHaveTitle('Zones, expe1.example.com - Sixpeer')
  await expect(heading(page)).toBeFocused()
})

test('deleting from a list leaves the focus on the button that asked for it', async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: CLUSTERING })
  const zones = await expressway('expe1').openZones()
  await zones.create('Branch', { peers: ['10.0.0.12'], fields: { Type: 'Neighbor' } })
  await zones.select('Branch')
  await zones.button('Delete').press('Enter')
  await zones.dialog.getByRole('button', { name: 'OK' }).press('Enter')
  await expect(zones.success).toContainText('Deleted')
  await expect(zones.button('Delete')).toBeFocused()
})

test('a restart takes the focus to its page; who lets time pass stays there, and hears that the machine is back', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const bar = new LabBar(page)
  const options = await expressway('expe1').openRestartOptions()
  await options.button('Restart').press('Enter')
  await options.dialog.getByRole('button', { name: 'OK' }).press('Enter')
  await expect(options.progress).toBeVisible()
  await expect(heading(page)).toBeFocused()
  await expect(page).toHaveTitle('Restarting, expe1.example.com - Sixpeer')
  await expect(bar.told.filter({ hasText: 'expe1 restarts.' })).toHaveCount(1)

  await expect(bar.wait).toHaveText(/^Wait: expe1 is back, \d/)
  await bar.wait.press('Enter')
  await expect(page).toHaveTitle('Login, expe1.example.com - Sixpeer')
  await expect(bar.told.filter({ hasText: 'Login, expe1.example.com' })).toHaveCount(1)
  await expect(bar.told.filter({ hasText: 'expe1 is back.' })).toHaveCount(1)
  await expect(bar.told.filter({ hasText: /^It is Mon \d\d:\d\d:\d\d\.$/ })).toHaveCount(1)
  await expect(bar.wait).toBeFocused()
})

test('[CRE-31] Escape in the question before maintenance mode takes it back, and leads back to Save', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const maintenance = await expressway('expe1').openMaintenanceMode()
  await maintenance.set('Maintenance mode', 'On')
  await maintenance.button('Save').press('Enter')
  await expect(maintenance.dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(maintenance.dialog).toHaveCount(0)
  await expect(maintenance.button('Save')).toBeFocused()
  await expect(maintenance.field('Maintenance mode')).toHaveValue('Off')
  await turnOnMaintenanceMode(expressway('expe1'))
})

test('alarms are told when they rise, and what is saved again is said again', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('cluster-of-three', { open: CLUSTERING })
  const bar = new LabBar(page)
  await lab.fault({ kind: 'power-off', expressway: 'expe3' })
  await lab.advance({ minutes: 3 })
  await expect(bar.told.filter({ hasText: 'expe3 is off.' })).toHaveCount(1)
  await expect(bar.told.filter({ hasText: /new alarms? on expe1\./ })).toHaveCount(1)

  const dns = await expressway('expe1').openDns()
  await dns.save()
  await expect(dns.success).toBeVisible()
  const again = dns.success.evaluate(
    (status) =>
      new Promise<string>((resolve) => {
        new MutationObserver(() => resolve(status.textContent)).observe(status, { childList: true })
      }),
  )
  await dns.save()
  expect(await again).toContain('Saved')
})

test('one comes from the top of the screen to the page, to the procedure and back without what lies between', async ({
  lab,
  page,
}) => {
  await lab.load('cluster-of-three', { open: CLUSTERING })
  await lab.startProcedure('add-peer', { primary: 'expe1', newPeer: 'expe4' })
  const drawer = new ProcedureDrawer(page)
  const keyboard = new Keyboard(page)
  await expect(drawer.now).toBeVisible()
  await page.keyboard.press('Tab')
  const toPage = page.getByRole('banner').getByRole('link', { name: 'Skip to the page' })
  await expect(toPage).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await keyboard.activate(page.getByRole('link', { name: 'Skip to the procedure' }))
  await expect(drawer.all).toBeFocused()
  await keyboard.activate(drawer.all.getByRole('link', { name: 'Skip to the page' }))
  await expect(page.getByRole('main')).toBeFocused()

  for (const place of [
    drawer.all,
    new LabBar(page).clock.getByRole('button', { name: 'Play' }),
    page.getByRole('main'),
  ]) {
    await page.keyboard.press('F6')
    await expect(place).toBeFocused()
  }
})

test('no two buttons of a screen of the lab have one name', async ({ lab, page }) => {
  await lab.load('dead-peer', { open: '/' })
  const home = new LabHomePage(page)
  for (const tab of ['Lessons', 'Repairs', 'Worlds', 'Procedures']) {
    await home.openTab(tab)
    expect(await sameNames(page), tab).toEqual([])
  }
  const pages = await (await new LabBar(page).openMenu('Lab')).getByRole('link').allTextContents()
  await page.keyboard.press('Escape')
  for (const title of pages) {
    await home.openLabPage(title)
    await expect(heading(page)).toHaveText(title)
    await isRead(page)
    expect(await sameNames(page), title).toEqual([])
  }
})

/** Names that several buttons in view have. */
async function sameNames(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot()
  const names = [...tree.matchAll(/- button "(.+?)"/g)].map(([, name = '']) => name)
  return names.filter((name, index) => names.indexOf(name) !== index)
}

test('in the colours of the reader what is chosen, current, wrong or under way can be told', async ({
  lab,
  expressway,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const style = (locator: Locator, property: string) =>
    locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
  const bar = new LabBar(page)
  const [here, other] = [/^expe1\.example\.com, /, /^expe2\.example\.com, /].map((name) =>
    bar.all.getByRole('link', { name }),
  )
  if (!here || !other) throw new Error('The bar has no tabs.')
  expect(await style(here, 'outline-style')).toBe('solid')
  expect(await style(other, 'outline-style')).toBe('none')
  const lamp = other.locator('path')
  expect(await style(lamp, 'fill')).toBe(
    await style(other, 'color').then(() => style(page.locator('body'), 'color')),
  )
  await bar.setSpeed('×1')
  const speed = await bar.openMenu('Speed')
  expect(await style(speed.getByRole('button', { name: '×1', exact: true }), 'outline-style')).toBe('solid')
  await page.keyboard.press('Escape')

  const dns = await expressway('expe1').openDns()
  await dns.set('Address 1', 'no address')
  await dns.save()
  await expect(dns.refusal).toBeVisible()
  expect(await style(dns.field('Address 1'), 'outline-style')).toMatch(/dashed|solid/)
  await dns.button('Save').focus()
  expect(await style(dns.field('Address 1'), 'outline-style')).toBe('dashed')

  const options = await expressway('expe1').openRestartOptions()
  await options.restart()
  await expect(options.progress).toBeVisible()
  expect(await style(options.progress.locator('*'), 'background-color')).not.toBe(
    await style(options.progress, 'background-color'),
  )
})

test('at 400 % everything below the bar can be used: page, question and procedure', async ({
  lab,
  expressway,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await lab.load('cluster-of-three', { open: CLUSTERING })
  await lab.startProcedure('add-peer', { primary: 'expe1', newPeer: 'expe4' })
  const bar = new LabBar(page)
  const drawer = new ProcedureDrawer(page)
  await drawer.pullUp()
  await expect(drawer.now).toBeVisible()
  expect((await bar.all.boundingBox())?.height).toBeLessThanOrEqual(256 / 3)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

  const dns = await expressway('expe1').openDns()
  await dns.set('System host name', 'expe1')
  await dns.save()
  await expect(dns.success).toBeVisible()
  expect((await bar.all.boundingBox())?.y).toBe(0)
  await drawer.now.getByRole('link', { name: 'Open Zones on expe1' }).click()
  await expect(heading(page)).toHaveText('Zones')
  const options = await expressway('expe1').openRestartOptions()
  await options.ask()
  await options.cancel()
  await expect(options.dialog).toHaveCount(0)
})
