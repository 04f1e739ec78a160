import type { Page } from '@playwright/test'
import { HOUR_MS } from '#contract/spans'
import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { LabBar } from '../kit/pages/LabBar'

/** What a laptop does to the clocks of a page: the one that nobody sets goes on in some browsers and stands still in others. */
const sleeps: readonly [string, (page: Page) => Promise<void>][] = [
  ['that nobody sets goes on meanwhile', (page) => page.clock.fastForward(9 * HOUR_MS)],
  [
    'that nobody sets stands still meanwhile',
    async (page) => page.clock.setSystemTime((await page.evaluate(() => Date.now())) + 9 * HOUR_MS),
  ],
]

for (const [clock, sleep] of sleeps) {
  test(`a laptop was asleep whose clock ${clock}: world time stood still, the page says for how long, and goes on`, async ({
    lab,
    page,
  }) => {
    await page.clock.install()
    await lab.load('standalone-pair', { open: '/expe1.example.com/status/overview' })
    await new LabBar(page).setSpeed('×1')
    await expect.poll(async () => (await lab.world()).speed).toBe(1)
    const before = await lab.world()
    await sleep(page)
    const note = page.getByRole('status').filter({ hasText: 'was asleep' })
    await expect(note).toContainText('9 h')
    await expect(note).toContainText('World time stood still')
    const after = await lab.world()
    expect(after.now - before.now).toBeLessThan(HOUR_MS)
    expect(after.speed).toBe(1)
    expect(await axeFindings(page)).toEqual([])
    await note.getByRole('button', { name: 'All right' }).click()
    // What was pressed is gone; whoever works by keyboard is on the page and not at its very top.
    await expect(page.getByRole('main')).toBeFocused()
    await expect(note).toBeHidden()
    await expect.poll(async () => (await lab.world()).now).toBeGreaterThan(after.now)
  })
}
