import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { ask } from '../kit/ask'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { saved } from '../walkthroughs/common'

const CREATE = 'Create a cluster of one'

test('whoever practises sees the goal, is told a step or a reason on request, and each counts', async ({
  lab,
  page,
}) => {
  await lab.load('dead-peer', { open: '/' })
  const home = new LabHomePage(page)
  const dialog = await home.chooseRoles('Remove a dead peer from a cluster', {})
  await dialog.getByRole('radio', { name: 'Practise' }).check()
  expect(await axeFindings(page)).toEqual([])
  await home.confirm()
  const { all, now } = new ProcedureDrawer(page)
  await expect(all.getByRole('region', { name: 'Goal' })).toBeVisible()
  await expect(all).toContainText('no help taken')
  await expect(now.getByRole('link')).toHaveCount(0)
  expect(await axeFindings(page)).toEqual([])

  await now.getByRole('button', { name: 'Tell me the step' }).click()
  await expect(now.getByRole('button', { name: 'Tell me the step' })).toBeHidden()
  const { steps, help } = await lab.run()
  const due = steps.find(({ state }) => state === 'current')
  await expect(now).toContainText(due?.title ?? 'a step that is due')
  expect(help).toMatchObject([{ step: due?.id, help: 'step' }])
  await expect(all).toContainText('1 help taken')
  // What comes after it stays untold.
  expect(steps.filter(({ state, told }) => state === 'open' && told)).toEqual([])

  await page.goto('/expe1.example.com/system/clustering')
  await page.getByRole('button', { name: 'why? Peer 3 address' }).click()
  const why = page.getByRole('dialog', { name: 'Why?' })
  await expect(why).toContainText('counts as help')
  await why.getByRole('button', { name: 'Tell me why' }).click()
  await expect(page.locator('#lab-why')).toContainText('expe3')
  await expect(all).toContainText('2 helps taken')
})

test('an exam shows nothing that is hidden, survives a reload, and ends with what was wrong', async ({
  lab,
  page,
  expressway,
}) => {
  await page.goto(
    '/?scenario=dead-peer&procedure=remove-dead-peer&mode=exam&limit=30&signin=admin&open=/expe1.example.com/system/clustering',
  )
  await page.waitForURL((url) => !url.searchParams.has('scenario'))
  const { all, now } = new ProcedureDrawer(page)
  await expect(all.getByRole('list', { name: 'Phases' })).toBeVisible()
  await expect(all.getByRole('timer')).toContainText('left')
  await expect(now).toBeHidden()
  // The row says that it failed, as on the machine; why, nobody says.
  await expect(page.getByText('Failed', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: /why/ })).toHaveCount(0)
  expect(await axeFindings(page)).toEqual([])
  // Who hears whom is not told, and a cluster is one all the same.
  await page.getByRole('banner').getByRole('link', { name: 'Map', exact: true }).click()
  const { map } = new LabHomePage(page)
  await expect(map.getByRole('link')).toHaveCount(4)
  await expect(map.getByText('cluster1.example.com')).toHaveCount(1)
  const h323 = await expressway('expe1').openH323()
  await h323.set('Time to live', '90')
  await saved(h323)
  await expect(page.getByRole('button', { name: /mistake/ })).toBeHidden()
  const { faults, mistakes, links } = await lab.world()
  expect({ faults, mistakes, links }).toEqual({ faults: [], mistakes: [], links: [] })
  for (const path of ['why?host=expe1.example.com&row=3', 'events?since=0', 'log'])
    await expect(ask(page, `lab/${path}`)).rejects.toThrow('403')

  await page.reload()
  await expect(all.getByRole('timer')).toContainText('left')
  expect(await lab.run()).toMatchObject({ mode: 'exam', steps: [], mistakes: [] })

  await lab.advance({ minutes: 30 })
  const end = all.getByRole('status', { name: 'Procedure finished' })
  await expect(end).toContainText(/The time is up, with \d+ mistakes?/)
  await expect(page.getByRole('button', { name: /^\d+ mistakes?$/ })).toBeVisible()
  await expect(all.getByRole('region', { name: 'Mistakes' })).toContainText(
    'Cluster-wide settings were changed while expe3 was not in service',
  )
  // It is told as a whole, and not as if it had been made just now.
  await expect(page.getByRole('region', { name: 'Mistakes just made' }).getByRole('button')).toHaveCount(0)
  expect((await lab.world()).faults).not.toEqual([])
})

test('a procedure that would start at once is asked for in another mode beside its start', async ({
  lab,
  page,
}) => {
  await lab.load('dead-peer', { open: '/' })
  const home = new LabHomePage(page)
  const asked = await home.askForMode('Remove a dead peer from a cluster')
  await asked.getByRole('radio', { name: 'Practise' }).check()
  await home.confirm()
  await expect(new ProcedureDrawer(page).all).toBeVisible()
  expect(await lab.run()).toMatchObject({ mode: 'practise', tells: 'on-request' })
  // While it is under way every start asks, and says that it ends.
  await home.open()
  await expect(home.catalogue.getByRole('button', { name: /^Another mode/ })).toHaveCount(0)
})

test('a start link leads into a procedure at a step, in a mode, with what is broken', async ({
  lab,
  page,
}) => {
  await page.goto(
    '/?scenario=standalone-pair&procedure=create&role.primary=expe1&step=12&mode=practise&fault=tms-unreachable&signin=admin&clock=paused',
  )
  await page.waitForURL((url) => !url.searchParams.has('scenario'))
  await expect(page.getByRole('region', { name: 'Where you are' })).toContainText(`Continue: ${CREATE}`)
  const run = await lab.run()
  expect(run).toMatchObject({ procedure: 'create', mode: 'practise', help: [], mistakes: [] })
  expect(run.steps.findIndex(({ state }) => state === 'current')).toBe(11)
  expect((await lab.world()).faults).toMatchObject([{ kind: 'tms-unreachable' }])
})

for (const { part, offers } of [
  { part: 'procedure=bake', offers: ['create', 'add-peer'] },
  { part: 'procedure=create&step=400', offers: ['1, 2, 3'] },
  { part: 'procedure=create&mode=cheat', offers: ['learn', 'practise', 'exam'] },
  { part: 'procedure=create&role.cook=expe1', offers: ['primary'] },
  { part: 'procedure=create&role.primary=expe7', offers: ['expe1', 'expe2'] },
  { part: 'procedure=create&limit=0', offers: ['1 to 480'] },
  { part: 'fault=flood', offers: ['power-off:EXPRESSWAY'] },
  { part: 'stepp=3', offers: ['role.KEY', 'step'] },
]) {
  test(`a start link with ${part} is refused with what there is`, async ({ page }) => {
    await page.goto(`/?scenario=standalone-pair&${part}`)
    const alert = page.getByRole('alert')
    await expect(page.getByRole('heading', { name: 'This link cannot be started' })).toBeVisible()
    for (const offer of offers) await expect(alert).toContainText(offer)
  })
}

test('the dialog gives the link that starts a procedure as it was chosen', async ({ lab, page }) => {
  await lab.load('standalone-pair', { open: '/' })
  const dialog = await new LabHomePage(page).chooseRoles(CREATE, {})
  await dialog.getByRole('radio', { name: 'Exam' }).check()
  await dialog.getByLabel('Minutes allowed').fill('20')
  await dialog.getByRole('link', { name: 'Link that starts it' }).click()
  await page.waitForURL((url) => !url.searchParams.has('scenario'))
  await expect.poll(async () => (await lab.run()).mode).toBe('exam')
  expect(await lab.run()).toMatchObject({ procedure: 'create', limitMs: 1_200_000 })
  expect((await lab.world()).speed).toBe(1)
})
