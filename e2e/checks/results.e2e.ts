import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { ResultPage } from '../kit/pages/lab/ResultPage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { saved } from '../walkthroughs/common'

const A4_HEIGHT_POINTS = 842

/** How many pages a PDF has, and how tall they are. */
function pagesOf(pdf: Buffer) {
  const text = pdf.toString('latin1')
  const heights = [...text.matchAll(/\/MediaBox\s*\[0 0 [\d.]+ ([\d.]+)\]/g)].map(([, height]) =>
    Number(height),
  )
  return { count: (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length, height: Math.round(heights[0] ?? 0) }
}

test.describe('the result of a run', () => {
  test.beforeEach(async ({ lab, expressway, appliance }) => {
    await lab.load('standalone-pair', { open: '/expe1.example.com/system/clustering' })
    await lab.startProcedure('create', { primary: 'expe1' })
    const h323 = await expressway('expe1').openH323()
    await h323.set('Time to live', '90')
    await saved(h323)
    await appliance('expe1').act('restart')
    await lab.advance({ minutes: 10 })
  })

  test('is kept when the run is stopped: one page with mistakes, figures beside the book, and one count everywhere', async ({
    lab,
    page,
  }) => {
    const drawer = new ProcedureDrawer(page)
    const { mistakes } = await lab.run()
    const told = (await lab.events()).filter(({ type }) => type === 'mistake')
    expect(told).toHaveLength(mistakes.length)
    await expect(page.getByRole('button', { name: '1 mistake' })).toBeVisible()
    await expect(drawer.mistakes.getByRole('listitem')).toHaveCount(mistakes.length)
    await drawer.all.getByRole('button', { name: 'Stop' }).click()
    const question = page.getByRole('dialog', { name: 'Stop the procedure?' })
    await expect(question).toContainText('its result is kept')
    await question.getByRole('button', { name: 'Stop' }).click()

    const result = new ResultPage(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create a cluster of one')
    await expect(result.sheet).toContainText(`Not finished, ${mistakes.length} mistake`)
    await expect(result.part('Mistakes').getByRole('listitem')).toHaveCount(mistakes.length)
    await expect(result.part('Mistakes')).toContainText('Guide p. 7')
    await expect(result.part('Score')).toContainText(`− 5 × ${mistakes.length}`)
    await expect(result.figure('Calls lost').getByRole('cell')).toHaveText(['4', '0'])
    await expect(result.figure('Machines down (').getByRole('cell')).toHaveText(['3 min', '3 min'])
    await expect(result.spared).toContainText(
      '0 calls and 0 registrations lost; here 4 calls and 40 registrations',
    )
    await expect(result.part('Mistakes')).toContainText('Without it: the figures would be the same.')
    expect(await axeFindings(page)).toEqual([])

    // It outlives a load of the page, and the world.
    const address = page.url()
    await lab.load('cluster-of-three')
    await page.goto(address)
    await expect(result.figure('Calls lost').getByRole('cell')).toHaveText(['4', '0'])
  })

  test('prints on one sheet of A4 without the lab, whatever the name is', async ({ page }) => {
    await page.goto('/lab/results/open')
    const result = new ResultPage(page)
    await result.name.fill(`<b>${'Ann '.repeat(124)}`)
    await expect(result.figure('Calls lost').getByRole('cell')).toHaveText(['4', '0'])
    const paper = pagesOf(await page.pdf({ preferCSSPageSize: true }))
    expect(paper).toEqual({ count: 1, height: A4_HEIGHT_POINTS })
    await page.emulateMedia({ media: 'print' })
    await expect(result.sheet.getByText('Name: <b>Ann')).toBeVisible()
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
    // What was typed is there again, as it was typed.
    await page.reload()
    await expect(result.name).toHaveValue(/^<b>Ann Ann/)
  })

  test('goes out as JSON, as a table without formulas, and as a hand-in without passwords', async ({
    page,
  }) => {
    await page.goto('/lab/results/open')
    const result = new ResultPage(page)
    await result.name.fill('=1+1')
    const [json, csv, handIn] = [
      await result.download('Download JSON'),
      await result.download('Download CSV'),
      await result.download('Download hand-in'),
    ]
    expect(json.name).toBe('sixpeer-result-create-1.json')
    expect(JSON.parse(json.text)).toMatchObject({
      name: '=1+1',
      result: { procedure: 'create', outcome: 'unfinished' },
    })
    expect(csv.text).toContain("Run,Name,'=1+1,")
    expect(JSON.parse(handIn.text)).toMatchObject({ log: { scenario: 'standalone-pair', seed: 1 } })
    expect(handIn.text).not.toContain(':"expressway"')
  })

  test('is begun again in one click, and the run that was under way is kept as not finished', async ({
    lab,
    page,
  }) => {
    await page.goto('/lab/results/open')
    const result = new ResultPage(page)
    await expect(result.sheet).toContainText('Still under way')
    await result.press('Try again with the same seed')
    await page.waitForURL((url) => url.pathname === '/')
    await expect(new ProcedureDrawer(page).now).toBeVisible()
    expect(await lab.run()).toMatchObject({ procedure: 'create', mistakes: [], callsLost: 0 })
    await new LabHomePage(page).openLabPage('Results')
    const rows = page.getByRole('list', { name: 'Results' }).getByRole('listitem')
    await expect(rows).toHaveCount(2)
    await expect(rows.nth(0)).toContainText('Under way')
    await expect(rows.nth(1)).toContainText('Not finished, 1 mistake')
    expect(await axeFindings(page)).toEqual([])

    await rows
      .nth(1)
      .getByRole('button', { name: /^Remove: Create a cluster of one/ })
      .click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect(rows).toHaveCount(1)
  })

  test('is kept as not finished when another world begins, by a click or by a link', async ({
    lab,
    page,
  }) => {
    await lab.load('dead-peer')
    await new LabHomePage(page).open()
    await new LabHomePage(page).openLabPage('Results')
    const rows = page.getByRole('list', { name: 'Results' }).getByRole('listitem')
    await expect(rows).toHaveCount(1)
    await expect(rows.nth(0)).toContainText('Not finished, 1 mistake')
    await rows.nth(0).getByRole('link').click()
    await expect(new ResultPage(page).sheet).toContainText('Not finished')
  })

  test('is one for two tabs: a name that is typed in one stands in the other', async ({ page, context }) => {
    await page.goto('/lab/results/open')
    await new ResultPage(page).name.fill('Ann')
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(new ResultPage(other).name).toHaveValue('Ann')
  })
})

test('a result that is not there is refused, and a browser without any says so', async ({ lab, page }) => {
  await lab.load('standalone-pair')
  await page.goto('/lab/results/nobody')
  await expect(page.getByRole('alert')).toContainText('There is no result "nobody"')
  await page.goto('/lab/results/open')
  await expect(page.getByText('No run has a result yet.')).toBeVisible()
})
