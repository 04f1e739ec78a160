import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { RulingsPage } from '../kit/pages/RulingsPage'

test('the home of the lab leads to where the guide is unclear, and from there one comes back', async ({
  page,
}) => {
  await page.goto('/')
  await new LabHomePage(page).openLabPage('Where the guide is unclear')
  const rulings = new RulingsPage(page)
  await expect(rulings.heading).toHaveText('Where the guide is unclear')
  await expect(page).toHaveTitle('Where the guide is unclear - Sixpeer')
  expect(await rulings.rows.count()).toBeGreaterThanOrEqual(52)
  const row = rulings.row('The row that reads This system')
  await expect(row).toContainText('Guide p. 13')
  for (const part of ['Question', 'What the lab does', 'Where it shows']) {
    await expect(row.getByRole('term').filter({ hasText: part })).toBeVisible()
  }
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Home of the lab' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sixpeer' })).toBeVisible()
})

test('every word counts in the search, and what is not there leads back to all', async ({ page }) => {
  const rulings = await new RulingsPage(page).open()
  const all = await rulings.rows.count()
  await expect(rulings.count).toHaveText(`${all} of ${all} decisions`)
  await rulings.find.fill('maintenance RESTART turned')
  await expect(rulings.row('The end of maintenance mode')).toBeVisible()
  await expect(rulings.row('One label for each thing')).toHaveCount(0)

  await rulings.find.fill('no such words')
  await expect(rulings.count).toHaveText('Nothing found.')
  await expect(rulings.rows).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('No decision has all the words of no such words')
  expect(await axeFindings(page)).toEqual([])
  await rulings.showAll.click()
  await expect(rulings.rows).toHaveCount(all)
  await expect(rulings.find).toHaveValue('')
  await expect(rulings.find).toBeFocused()
})

test('an address with a number opens the page there, and by keyboard one finds, follows and goes on', async ({
  page,
}) => {
  const rulings = await new RulingsPage(page).open('#R-39')
  await expect(rulings.row('How often to save')).toBeInViewport()
  await expect(rulings.row('How often to save')).toBeFocused()
  await expect(rulings.anchor('R-39')).toHaveAttribute('aria-current', 'location')
  await expect(rulings.row('Names of the product and of the examples')).not.toBeInViewport()

  await rulings.find.focus()
  await page.keyboard.type('equally busy')
  await page.keyboard.press('Tab')
  await expect(rulings.anchor('R-19')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/lab\/where-the-guide-is-unclear#R-19$/)
  await expect(rulings.row('Peers that are equally busy')).toBeFocused()
  await expect(rulings.rows).toHaveCount(1)

  await rulings.open('#R-07')
  await expect(rulings.row('What belongs to one peer')).toBeFocused()
  await expect(rulings.find).toHaveValue('')
})

test('no row is wider than a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  const rulings = await new RulingsPage(page).open()
  const [row, main] = [await rulings.rows.first().boundingBox(), await page.getByRole('main').boundingBox()]
  expect(row?.width).toBeLessThanOrEqual(main?.width ?? 0)
  expect(await page.getByRole('main').evaluate((area) => area.scrollWidth - area.clientWidth)).toBe(0)
})
