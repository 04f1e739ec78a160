import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'

test('the service setup trims the menu of one system, and proceeding without services brings it back', async ({
  lab,
  expressway,
}) => {
  const { menu, page } = expressway('expe1')
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  await page.getByRole('button', { name: 'Run service setup' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Service setup')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('checkbox', { name: 'Mobile and Remote Access' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(menu.entry('Applications')).toHaveCount(0)
  await expect(menu.entry('Users')).toBeVisible()

  await page.getByRole('link', { name: 'Back to the overview' }).click()
  await page.getByRole('button', { name: 'Run service setup' }).click()
  await expect(page.getByRole('checkbox', { name: 'Mobile and Remote Access' })).toBeChecked()
  await page.getByRole('button', { name: 'Proceed without selecting services' }).click()
  await expect(menu.entry('Applications')).toBeVisible()
})
