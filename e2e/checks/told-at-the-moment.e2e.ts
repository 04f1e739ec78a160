import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { saved } from '../walkthroughs/common'

test('a mistake is told when it is made, with its page of the guide and what it leads to, and counted alike everywhere', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/system/clustering' })
  await lab.startProcedure('create', { primary: 'expe1' })
  const told = page.getByRole('region', { name: 'Mistakes just made' })
  const count = page.getByRole('button', { name: '1 mistake' })
  await expect(told.getByRole('button')).toHaveCount(0)
  await expect(count).toBeHidden()

  const h323 = await expressway('expe1').openH323()
  await h323.set('Time to live', '90')
  await saved(h323)
  await expect(told).toContainText('changed before a backup was taken')
  await expect(told).toContainText('It shows:')
  await expect(told).toContainText('Guide p. 7')
  expect(await axeFindings(page)).toEqual([])

  await told.getByRole('button', { name: 'Noted' }).click()
  // What was pressed is gone; whoever works by keyboard is on the page and not at its very top.
  await expect(page.getByRole('main')).toBeFocused()
  await expect(told).not.toContainText('backup')
  await count.click()
  const list = page.getByRole('dialog', { name: 'Mistakes' })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await list.getByRole('button', { name: 'OK' }).click()
  await expect(new ProcedureDrawer(page).mistakes.getByRole('listitem')).toHaveCount(1)
  await new LabHomePage(page).open()
  await expect(count).toBeVisible()

  // What was made before the page was loaded is no news.
  await page.reload()
  await expect(count).toBeVisible()
  await expect(told.getByRole('button')).toHaveCount(0)
})

test('a step names its machine, says when another page is in front, and leads there', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/system/clustering' })
  await lab.startProcedure('add-peer', { primary: 'expe1', newPeer: 'expe4' })
  const { now } = new ProcedureDrawer(page)
  await expect(now).toContainText('Now, on expe1')
  await expect(now).toContainText('another one of this machine')
  // The drawer scrolls by itself, and lengthens nothing.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(
    0,
  )
  await now.getByRole('link', { name: 'Open Zones on expe1' }).click()
  await expect(page.getByRole('heading', { name: 'Zones', level: 1 })).toBeVisible()
  // The look has done the step, and the next one is for another page.
  await expect(now).toContainText('Check that nobody lists the new peer')
  await expressway('expe4').openOverview()
  await expect(now).toContainText('The page in front is that of another machine, expe4.')

  // Too early: what was left out is named, quoted and one link away.
  const clustering = await expressway('expe1').openClustering()
  await clustering.set('Peer 4 address', 'expe4.example.com')
  await saved(clustering)
  const told = page.getByRole('region', { name: 'Mistakes just made' })
  await expect(told).toContainText('It shows:')
  await expect(told).toContainText('The guide: Wait for calls and registrations to clear')
  await told.getByRole('link', { name: 'Open Calls on expe4' }).click()
  await expect(page).toHaveURL(/expe4\.example\.com\/status\/calls/)
})

test('a run that is under way is stopped only after a question', async ({ lab, page }) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/system/clustering' })
  await lab.startProcedure('add-peer', { primary: 'expe1', newPeer: 'expe4' })
  const drawer = new ProcedureDrawer(page)
  await drawer.all.getByRole('button', { name: 'Stop' }).click()
  const question = page.getByRole('dialog', { name: 'Stop the procedure?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(drawer.now).toBeVisible()
  await drawer.all.getByRole('button', { name: 'Stop' }).click()
  await question.getByRole('button', { name: 'Stop' }).click()
  await expect(drawer.all).toBeHidden()
})
