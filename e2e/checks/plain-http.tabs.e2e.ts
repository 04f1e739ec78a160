import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'

const CLUSTERING = '/expe1.example.com/system/clustering'

/** Before the page is loaded: notes whether a form of the console was ever drawn. */
async function watchForms(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const note = () => {
      if (document.querySelector('main form')) document.documentElement.dataset['form'] = 'drawn'
    }
    new MutationObserver(note).observe(document, { childList: true, subtree: true })
  })
}

test.beforeEach(async ({ context }) => {
  // As on a plain http address, where a browser offers none.
  await context.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'locks'))
})

for (const address of [CLUSTERING, `/?scenario=dead-peer&signin=admin&open=${CLUSTERING}`]) {
  test(`without locks a second tab draws nothing of a world that another one has: ${address}`, async ({
    lab,
    page,
    context,
  }) => {
    await lab.load('cluster-of-three', { open: CLUSTERING })
    const other = await context.newPage()
    await watchForms(other)
    await other.goto(address)
    await expect(other.getByRole('alert')).toContainText('The lab is open in another tab already')
    await expect(other.locator('html[data-form]')).toHaveCount(0)

    // The first one goes on, and leaves the world to the next when it is closed.
    await expect(page.getByLabel('Cluster name')).toBeVisible()
    expect((await lab.world()).scenario).toBe('cluster-of-three')
    await page.close()
    await other.goto(CLUSTERING)
    await expect(other.locator('html[data-lab="ready"]')).toBeAttached()
    await expect(other.getByLabel('Cluster name')).toBeVisible()
  })
}

test('without locks one tab draws its page before there are machines', async ({ lab, page }) => {
  await lab.load('cluster-of-three', { open: CLUSTERING })
  await page.addInitScript(() => {
    const note = () => {
      if (!document.querySelector('main form') || document.documentElement.dataset['form']) return
      document.documentElement.dataset['form'] = document.documentElement.dataset['lab'] ?? 'before'
    }
    new MutationObserver(note).observe(document, { childList: true, subtree: true })
  })
  await page.goto(`/?scenario=dead-peer&signin=admin&open=${CLUSTERING}`)
  await expect(page.locator('html[data-lab="ready"]')).toBeAttached()
  await expect(page.locator('html[data-form="before"]')).toBeAttached()
})
