import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'

const OVERVIEW = '/expe1.example.com/status/overview'

test('[R-48] a day that the lab lets pass ends no session in strict', async ({ lab, expressway, page }) => {
  await lab.load('standalone-pair', { open: OVERVIEW })
  await lab.advance({ days: 1 })
  await page.reload()
  await expect(expressway('expe1').menu.bar).toBeVisible()
})

test('[R-48] in realistic it does, and the sign-in page says that world time has ended it', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { profile: 'realistic', sessions: 'expire', open: OVERVIEW })
  await lab.advance({ days: 1 })
  const login = expressway('expe1').loginPage()
  await expect(page.getByRole('status').filter({ hasText: 'Login expired' })).toContainText(
    '30 minutes of world time went by without a use of this console',
  )
  expect(await axeFindings(page)).toEqual([])
  await login.signIn()
  await expect(expressway('expe1').menu.bar).toBeVisible()
})
