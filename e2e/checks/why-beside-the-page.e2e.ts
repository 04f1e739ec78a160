import type { Locator, Page } from '@playwright/test'
import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'

const OPEN = '/expe1.example.com/system/clustering'

/** A box with its cross is within what is seen of the page, left, right and below. */
async function standsInThePage(page: Page, box: Locator): Promise<void> {
  const main = await page.getByRole('main').boundingBox()
  for (const part of [box, box.getByRole('button', { name: 'Close' })]) {
    const at = await part.boundingBox()
    if (!main || !at) throw new Error('The box or the page is not drawn.')
    expect(at.x).toBeGreaterThanOrEqual(main.x)
    expect(at.x + at.width).toBeLessThanOrEqual(main.x + main.width)
    await expect(part).toBeInViewport({ ratio: 1 })
  }
}

test('a refusal quotes the guide with its page, and no row of a table, in a box that the drawer does not cut', async ({
  lab,
  page,
  expressway,
}) => {
  await lab.load('standalone-pair', { open: OPEN })
  await lab.startProcedure('create', { primary: 'expe1' })
  const clustering = await expressway('expe1').openClustering()
  await clustering.set('Peer 1 address', 'expe1.example.com')
  await clustering.set('Peer 2 address', 'expe2.example.com')
  await clustering.save()
  await clustering.refusal.getByRole('button', { name: 'why?' }).click()
  const box = page.getByRole('dialog', { name: 'Why' })
  await expect(box.getByRole('listitem').first()).toContainText(/\w\. \(Guide p\. \d/)
  await expect(box).not.toContainText(/[A-Z]{3}-\w*\d/)
  await standsInThePage(page, box)
})

for (const [width, height] of [
  [1280, 800],
  [768, 1024],
  [390, 844],
] as const) {
  test(`at ${width} pixels the answer to why stands beside the page and covers nothing of it`, async ({
    lab,
    page,
    expressway,
  }) => {
    await page.setViewportSize({ width, height })
    await lab.load('cluster-of-three', { open: OPEN })
    await lab.startProcedure('add-peer', { primary: 'expe1', newPeer: 'expe4' })
    await page.getByRole('button', { name: 'Information: Peer 1 address' }).click()
    await standsInThePage(page, page.getByRole('dialog', { name: 'Peer 1 address' }))
    await page.keyboard.press('Escape')
    await lab.fault({ kind: 'power-off', expressway: 'expe3' })
    const clustering = await expressway('expe1').openClustering()
    await clustering.askWhy()
    await expect(clustering.cause).toHaveText('expe3 is off.')
    await expect(clustering.dialog).toBeFocused()
    const [panel, main] = [await clustering.dialog.boundingBox(), await page.getByRole('main').boundingBox()]
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(width)
    if (width >= 1024) {
      expect((main?.x ?? 0) + (main?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0)
      expect((await new ProcedureDrawer(page).all.boundingBox())?.width).toBe(panel?.width)
    } else expect(panel?.height).toBeLessThanOrEqual(height * 0.46)
    // The page is still in use.
    await clustering.set('Cluster name', 'typed.example.com')
    await expect(clustering.field('Cluster name')).toHaveValue('typed.example.com')
    expect(await axeFindings(page)).toEqual([])
  })
}

test('[RMD-13] a machine that is off is powered on from its answer, which then says that the row works', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await lab.fault({ kind: 'power-off', expressway: 'expe3' })
  const clustering = await expressway('expe1').openClustering()
  await clustering.askWhy()
  await expect(clustering.cause).toHaveText('expe3 is off.')
  await clustering.dialog.getByRole('button', { name: 'Power on expe3' }).click()
  await expect(clustering.cause).toHaveText('expe3 is restarting.')
  await clustering.dialog.getByRole('button', { name: 'Let that time pass' }).click()
  await expect(clustering.cause).toHaveText('The link has everything that it needs.')
  await clustering.closeWhy()
  await expect(clustering.dialog).toHaveCount(0)
})

test('the cure leads to the field on the machine where it is mended, and the answer stays beside it until it is over', async ({
  lab,
  page,
  expressway,
  appliance,
}) => {
  await lab.load('cluster-of-three', { open: OPEN, profile: 'realistic' })
  await appliance('expe2').save('clustering', { clusterName: 'other.example.com' })
  const clustering = await expressway('expe1').openClustering()
  await clustering.askWhy()
  await expect(clustering.cause).toContainText('other.example.com on expe2')
  await clustering.dialog.getByRole('button', { name: 'Make Cluster name on expe2 that of expe1' }).click()
  await expect(page).toHaveURL(/expe2\.example\.com\/system\/clustering/)
  await expect(clustering.field('Cluster name')).toBeFocused()
  await clustering.set('Cluster name', 'cluster1.example.com')
  await clustering.save()
  await expect(clustering.cause).toHaveText('The link has everything that it needs.')
})

test('an alarm that is cured is said to be over, and Escape leads back to where the question was asked', async ({
  lab,
  page,
  expressway,
  appliance,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await appliance('expe1').save('maintenance-mode', { mode: 'On' })
  const alarms = await expressway('expe1').openAlarms()
  await alarms.askWhy('Maintenance mode')
  await alarms.dialog.getByRole('button', { name: 'Turn Maintenance mode Off on expe1' }).click()
  await expect(page).toHaveURL(/maintenance\/maintenance-mode/)
  await expect(alarms.field('Maintenance mode')).toBeFocused()
  await alarms.set('Maintenance mode', 'Off')
  await alarms.save()
  await expect(alarms.dialog).toContainText('It is over: the cause is gone.')
  await alarms.closeWhy()

  const clustering = await expressway('expe1').openClustering()
  await lab.fault({ kind: 'path-cut', between: ['expe1', 'expe2'] })
  await clustering.refresh()
  await clustering.askWhy()
  await expect(clustering.cause).toHaveText('The path between expe1 and expe2 is cut.')
  await page.keyboard.press('Escape')
  await expect(clustering.dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: /why/ }).first()).toBeFocused()
})
