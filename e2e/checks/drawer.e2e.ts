import type { Run } from '#contract/wire/procedures'
import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { ask } from '../kit/ask'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { saved } from '../walkthroughs/common'

const CLUSTERING = '/expe1.example.com/system/clustering'

/** A row of the guide's tables, a requirement, a ruling or a mistake: names for us, and not for who reads a screen. */
const CODE = /\b(?:[A-Z]{3}[.-]M?\d+|R-\d\d)\b/

test('what a step asks for stands in a line each, by machine, leads there, and is ticked when it is done', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('cluster-of-three', { open: CLUSTERING })
  await lab.startProcedure('add-peer', { primary: 'expe1', newPeer: 'expe4' })
  const { now, needs, all } = new ProcedureDrawer(page)
  await needs.getByRole('link', { name: 'Open Configuration > Zones > Zones on expe1.' }).click()
  await expect(now).toContainText('Check that nobody lists the new peer')
  await expect(needs.getByRole('link')).toHaveCount(3)
  await needs.getByRole('link', { name: 'Open System > Clustering on expe2.' }).click()
  await expect(page.getByRole('heading', { name: 'Clustering', level: 1 })).toBeVisible()
  await expect(needs).toContainText('expe2: all done')
  await expect(needs.getByRole('link')).toHaveCount(2)
  await expect(needs).toContainText('Done: expe1 does not list expe4.')
  await (await expressway('expe3').openClustering()).heading.waitFor()
  await expect(needs).toContainText('expe3: all done')
  expect(await all.innerText()).not.toMatch(CODE)
  expect(await axeFindings(page)).toEqual([])
})

test('a mistake is told with the sentence of the guide, what it leads to and how to repair it, and no code', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: CLUSTERING })
  await lab.startProcedure('create', { primary: 'expe1' })
  const h323 = await expressway('expe1').openH323()
  await h323.set('Time to live', '90')
  await saved(h323)
  const told = page.getByRole('region', { name: 'Mistakes just made' })
  for (const words of ['The guide: ', 'It shows: ', 'How to repair: Take a backup now.', 'Guide p. 7']) {
    await expect(told).toContainText(words)
  }
  await expect(told.getByRole('status')).toHaveText(/^Against the guide: /)
  expect(await told.innerText()).not.toMatch(CODE)
  // The ids stand behind the page of the guide.
  await told.getByText('Guide p. 7').click()
  await expect(told.getByRole('list', { name: 'What the guide says' })).toContainText('CRE-15')
})

for (const [width, height] of [
  [768, 1024],
  [390, 844],
] as const) {
  test(`at ${width} pixels the drawer is a strip that names the step and pulls up`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height })
    await lab.load('cluster-of-three', { open: CLUSTERING })
    await lab.startProcedure('add-peer', { primary: 'expe1', newPeer: 'expe4' })
    const { all, now } = new ProcedureDrawer(page)
    const strip = all.getByRole('button', { name: /^expe1: Check the zones of the primary/ })
    await expect(strip).toHaveAttribute('aria-expanded', 'false')
    await expect(now).toBeHidden()
    expect((await all.boundingBox())?.height).toBeLessThan(64)
    await all.getByRole('link', { name: 'Open Zones' }).click()
    await expect(page.getByRole('heading', { name: 'Zones', level: 1 })).toBeVisible()
    const next = all.getByRole('button', { name: /Check that nobody lists the new peer/ })
    await next.press('Enter')
    await expect(now).toBeVisible()
    expect((await all.boundingBox())?.height).toBeLessThanOrEqual(height * 0.46)
    const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    expect(over).toBeLessThanOrEqual(0)
    expect(await axeFindings(page)).toEqual([])
    await next.press('Enter')
    await expect(now).toBeHidden()
  })
}

test('every procedure that is started from the home opens the page of its first step', async ({
  lab,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/' })
  const home = new LabHomePage(page)
  // Repairs whose cause is to be found begin alike, each in a world of the same name: two of them stand for all.
  const alike = (await lab.procedures()).filter(
    (one) => one.group === 'Troubleshooting' && one.startsIn.scenario === one.id,
  )
  const others = (await lab.procedures()).filter((one) => !alike.slice(2).some(({ id }) => id === one.id))
  for (const { id, title, group, startsIn } of others) {
    // What is due at the start is asked before any page of it is opened: a look is all that some first steps ask.
    await ask(page, 'lab/scenario', 'POST', { id: startsIn.scenario, clock: 'paused', signin: 'admin' })
    const { roles, steps } = await ask<NonNullable<Run>>(page, `lab/procedures/${id}/start`, 'POST', {
      roles: startsIn.roles,
    })
    await ask(page, 'lab/scenario', 'POST', { id: 'standalone-pair', clock: 'paused', signin: 'admin' })
    await home.open()
    await home.openTab(group === 'Troubleshooting' ? 'Repairs' : group)
    const go = home.row(title).getByRole('button', { name: /^(?:Start|Load and go)/ })
    await go.click()
    await home.confirm()
    await expect.poll(async () => (await lab.runIfAny())?.title, { message: title }).toBe(title)
    const first = steps.slice(steps.findIndex(({ state }) => state === 'current')).find(({ host }) => host)
    // The home casts whoever fits here.
    const asked = first?.host ?? roles[0]?.host
    const key = roles.find(({ host }) => host === asked)?.key
    const cast = (await lab.run()).roles.find((role) => role.key === key)?.host
    const place = `/${cast ?? asked}/${first?.path ?? 'status/overview'}`
    await expect
      .poll(() => new URL(page.url()).pathname, { message: title })
      .toMatch(place.replace('status/overview', ''))
  }
})
