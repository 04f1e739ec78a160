import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { ask } from '../kit/ask'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'

const TITLE = 'The primary and one peer are apart since the new firewall'
const DIAGNOSIS = /4372|firewall rule|is blocked between/

test('a repair that is practised tells its cause nowhere, is solved, and tells it with its result', async ({
  lab,
  page,
}) => {
  await lab.load('cluster-of-one', { open: '/' })
  const home = new LabHomePage(page)
  await home.openTab('Repairs')
  const dialog = await home.loadAndGo(TITLE)
  await dialog.getByRole('radio', { name: 'Practise' }).check()
  await home.confirm()
  await expect.poll(async () => (await lab.runIfAny())?.title).toBe(TITLE)
  const { all } = new ProcedureDrawer(page)
  await home.open()
  await expect(home.world).toContainText('yours to find')
  await expect(all.getByRole('region', { name: 'Goal' })).toContainText('firewall was put into service')
  expect(await page.locator('body').textContent()).not.toMatch(DIAGNOSIS)
  for (const path of ['world', 'run', 'fits', 'procedures', 'scenarios'])
    expect(JSON.stringify(await ask(page, `lab/${path}`))).not.toMatch(DIAGNOSIS)
  expect(await axeFindings(page)).toEqual([])

  await page.goto('/lab/faults')
  const form = page.getByRole('form', { name: 'Have it mended' })
  await form.getByLabel('What is wrong').selectOption('A NAT stands between')
  await form.getByRole('button', { name: 'Have it mended' }).click()
  await expect(form.getByRole('alert')).toContainText('found nothing of the kind')
  expect(await axeFindings(page)).toEqual([])
  await form.getByLabel('What is wrong').selectOption('Port 4372 is blocked')
  await form.getByRole('button', { name: 'Have it mended' }).click()
  await expect(form.getByRole('status')).toContainText('have mended it')

  await page.goto('/expe1.example.com/system/clustering')
  await lab.advance({ minutes: 15 })
  await expect(all.getByRole('status', { name: 'Procedure finished' })).toContainText(
    'TCP port 4372 was blocked',
  )
  expect(await lab.run()).toMatchObject({ finished: true, mistakes: [{ id: 'TRB-M9' }] })
})

test('whoever learns is shown the cause of a repair on request, and a learner has a world of one’s own', async ({
  lab,
  page,
}) => {
  const id = 'alone-since-last-night'
  await page.goto(`/?scenario=${id}&learner=3&procedure=${id}&signin=admin&open=/`)
  await page.waitForURL((url) => !url.searchParams.has('scenario'))
  const cause = new ProcedureDrawer(page).all.getByRole('region', { name: 'Cause' })
  await cause.getByRole('button', { name: 'Show me the cause' }).click()
  await expect(cause).toContainText('had expired')
  const { expressways, keepsCause } = await lab.world()
  expect(keepsCause).toBeUndefined()
  expect(
    expressways.map(({ address }) => address).filter((address) => address.startsWith('10.0.0.')),
  ).toEqual([])
})

test('whoever opens a link for many learners is asked for a number, and has that world', async ({
  lab,
  page,
}) => {
  await page.goto('./?scenario=two-rows-in-dispute&learner=&clock=paused')
  await expect(page.getByRole('heading', { level: 1, name: 'Which number is yours?' })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('spinbutton', { name: 'Your number' }).fill('7')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await lab.world()).scenario).toBe('two-rows-in-dispute~7')
})
