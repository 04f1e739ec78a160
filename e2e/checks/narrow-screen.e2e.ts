import { expect, test } from '../fixtures'

const pages = [
  'status/overview',
  'status/system/resource-usage',
  'system/time',
  'maintenance/option-keys',
  'maintenance/security-certificates/server-certificate',
]

test('on a screen of 320 px no page scrolls sideways, and a value stands under its label', async ({
  lab,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  for (const path of pages) {
    await lab.load('cluster-of-three', { open: `/expe1.example.com/${path}` })
    const main = page.getByRole('main').and(page.locator('[aria-busy="false"]'))
    expect(await main.evaluate((area) => area.scrollWidth - area.clientWidth), path).toBe(0)
    const values = main.getByRole('definition')
    await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible()
    const widths = await values.evaluateAll((all) => all.map((value) => value.clientWidth))
    for (const width of widths) expect(width, path).toBeGreaterThan(200)
  }
})
