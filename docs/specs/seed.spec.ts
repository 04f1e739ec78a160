import { expect, test } from '@playwright/test'

/** Where every plan in this folder sets out: the lab is open and can be used. `baseURL` is its address. */
test('seed', async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('data-lab', 'ready')
})
