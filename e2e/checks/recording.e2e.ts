import { expect, test } from '../fixtures'

test('what is recorded becomes a spec, which the page of the lab shows and hands out', async ({
  page,
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  const menu = page.getByRole('navigation', { name: 'Lab', exact: true })
  await menu.getByRole('button', { name: 'Lab', exact: true }).click()
  await menu.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(menu.getByRole('button', { name: 'Stop recording' })).toBeVisible()

  const h323 = await expressway('expe1').openH323()
  await h323.set('Time to live', '91')
  await h323.save()
  await expect(h323.success).toContainText('Saved')

  await menu.getByRole('button', { name: 'Lab', exact: true }).click()
  await menu.getByRole('button', { name: 'Stop recording' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Playwright spec' })).toBeVisible()
  await expect(page.getByLabel('What was done', { exact: true })).toHaveValue('recorded')
  await page.getByRole('button', { name: 'Write the spec' }).click()
  const spec = page.getByRole('textbox', { name: 'Spec', exact: true })
  await expect(spec).toHaveValue(/await fill\(page, 'Time to live', '91'\)/)
  await expect(spec).toHaveValue(/await begin\(page, before\)/)

  await page.getByLabel('Style', { exact: true }).selectOption('Page objects of the kit')
  await page.getByRole('button', { name: 'Write the spec' }).click()
  await expect(spec).toHaveValue(/from 'sixpeer\/kit'/)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download', exact: true }).click()
  expect((await download).suggestedFilename()).toMatch(/\.spec\.ts$/)

  // What was recorded goes with its world.
  await lab.load('cluster-of-three', { open: '/lab/spec' })
  await expect(page.getByLabel('What was done', { exact: true })).toHaveValue('world')
  await expect(page.getByRole('option', { name: 'Since Record was pressed' })).toHaveCount(0)
})

test('an exam neither records nor writes what was done', async ({ page, lab }) => {
  await lab.load('cluster-of-one', { open: '/lab/spec' })
  await lab.startProcedure('add-peer', { primary: 'expe1', newPeer: 'expe2' }, { mode: 'exam' })
  await page.getByRole('button', { name: 'Write the spec' }).click()
  await expect(page.getByRole('alert')).toContainText('at the end of the exam')
})
