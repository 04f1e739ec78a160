import { expect, type Page } from '@playwright/test'

/** Nothing of the page is on its way: neither all of it nor one of its parts. What is shown as a sample stays busy. */
export async function isRead(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]:not([data-sample] *)')).toHaveCount(0)
}
