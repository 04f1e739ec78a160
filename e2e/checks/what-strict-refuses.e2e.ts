import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'

test('a step leads to what is unclear and what strict refuses there, and the page has all of it', async ({
  lab,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/' })
  const { now } = new ProcedureDrawer(page)
  await lab.startProcedure('create', { primary: 'expe1' })

  await test.step('From the step that is due to the row that it is about', async () => {
    await now.getByText(/mistakes? to make here/).click()
    const ways = now.getByRole('list', { name: 'More about this step' })
    const mistake = ways
      .getByRole('listitem')
      .filter({ hasNotText: /^Unclear/ })
      .first()
      .getByRole('link')
    const words = (await mistake.textContent()) ?? ''
    expect(await axeFindings(page)).toEqual([])
    await mistake.click()
    await expect(page.getByRole('listitem', { name: words })).toBeFocused()
    await expect(page).toHaveTitle('What strict refuses - Sixpeer')
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('The page has what is refused, what is only told, and a search', async () => {
    const count = page.getByRole('main').getByText(/^\d+ of \d+$/)
    const refused = Number.parseInt((await count.textContent()) ?? '', 10)
    await page.getByRole('radio', { name: 'All' }).check()
    await expect(count).not.toHaveText(new RegExp(`^${refused} of`))
    await page.getByRole('searchbox', { name: 'Find' }).fill('seventh peer')
    await expect(count).toHaveText(/^1 of/)
    await expect(page.getByRole('main')).toContainText('A seventh peer is to be added.')
  })

  await test.step('It is in the menu of the lab', async () => {
    await new LabHomePage(page).openLabPage('What strict refuses')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What strict refuses')
  })
})

test('an exam leads to neither', async ({ lab, page }) => {
  await lab.load('standalone-pair', { open: '/' })
  await lab.startProcedure('create', { primary: 'expe1' }, { mode: 'exam' })
  await expect(page.getByRole('region', { name: 'Goal' })).toBeVisible()
  await expect(page.getByText(/to make here|Unclear in the guide/)).toHaveCount(0)
})
