import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { LabBar } from '../kit/pages/LabBar'

const CLUSTERING = '/expe1.example.com/system/clustering'

test('one button lets time run and stops it, as fast as it ran last', async ({ lab, page }) => {
  await lab.load('standalone-pair', { open: CLUSTERING })
  const bar = new LabBar(page)
  await expect(bar.clock).toContainText('time is paused')
  await bar.setSpeed('×10')
  await expect.poll(async () => (await lab.world()).speed).toBe(10)
  await bar.clock.getByRole('button', { name: 'Pause' }).click()
  await expect(bar.clock).toContainText('time is paused')
  await bar.clock.getByRole('button', { name: 'Play' }).click()
  await expect.poll(async () => (await lab.world()).speed).toBe(10)
})

test('the wait says what it waits for, and nothing of an alarm to come', async ({ lab, page }) => {
  await lab.load('cluster-of-three', { open: CLUSTERING })
  const bar = new LabBar(page)
  await lab.fault({ kind: 'power-off', expressway: 'expe1' })
  await expect(bar.wait).not.toHaveText(/rises|alarm/)
  await lab.mendAll()
  await expect(bar.wait).toHaveAccessibleName(/^Wait: expe1 is back, \d/)
  await bar.wait.click()
  await expect.poll(async () => (await lab.machine('expe1')).power).toBe('up')
})

test('a question does not stop time: the bar stays in use, by pointer and by key', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const bar = new LabBar(page)
  const options = await expressway('expe1').openRestartOptions()
  await options.ask()
  await expect(options.dialog).toBeVisible()
  const { now } = await lab.world()
  await bar.letPass('+2 min')
  await expect.poll(async () => (await lab.world()).now).toBe(now + 120_000)
  await expect(options.dialog).toBeVisible()

  await page.keyboard.press('Escape')
  await page.keyboard.press('F6')
  await expect(options.dialog).toBeFocused()
  await page.keyboard.press('F6')
  await expect(bar.clock.getByRole('button', { name: 'Play' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bar.clock.getByRole('button', { name: 'Pause' })).toBeFocused()
  await page.keyboard.press('F6')
  await page.keyboard.press('Escape')
  await expect(options.dialog).toHaveCount(0)
  await expect(options.button('Restart')).toBeFocused()
})

for (const [width, heightMax] of [
  [1280, 41],
  [768, 41],
  [390, 90],
  [320, 85],
] as const) {
  test(`at ${width} pixels the bar is ${heightMax} pixels high at most and holds six machines`, async ({
    lab,
    page,
    expressway,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await lab.load('cluster-of-six', { open: CLUSTERING })
    await lab
      .startProcedure('peer-specific-items', { primary: 'expe1', peer: 'expe2' })
      .catch(() => undefined)
    await expressway('expe1').openDns()
    const { all } = new LabBar(page)
    expect((await all.boundingBox())?.height).toBeLessThanOrEqual(heightMax)
    expect(await outside(page, width)).toEqual([])
  })
}

/** What of the bar stands outside the screen, but for the tabs, which scroll. */
function outside(page: Page, width: number): Promise<string[]> {
  return page
    .getByRole('banner')
    .locator(':is(a, button, input):not(nav *)')
    .evaluateAll(
      (all, right) =>
        all
          .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().width > 1)
          .filter((one) => one.getBoundingClientRect().right > right || one.getBoundingClientRect().left < 0)
          .map(({ outerHTML }) => outerHTML),
      width,
    )
}
