import type { Page } from '@playwright/test'
import axeCore from 'axe-core'

declare global {
  /** What axe puts into a page. */
  var axe: { readonly run: typeof axeCore.run } | undefined
}

/** What axe finds on the page as it stands, one readable line a place; empty when all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Between two pages there is none, and nothing to look at.
  await page.locator('main:visible').first().waitFor()
  // A page of the app stays loaded while its address changes, and axe in it.
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(axeCore.source)
  const violations = await page.evaluate(async () => {
    const results = await globalThis.axe?.run(document, {
      resultTypes: ['violations'],
      rules: {
        // Of WCAG 2.2 AA, and off unless it is asked for.
        'target-size': { enabled: true },
        // Where the reader forces colours they are the reader's own; axe compares one of theirs with one of the page.
        'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches },
      },
    })
    return results?.violations
  })
  if (!violations) throw new Error('Axe has not come into the page.')
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => ({
      selector: String(node.target),
      isOfSize: id === 'target-size',
      words: `${id}: ${help}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}`,
    })),
  )
  const told = await Promise.all(
    found.map(async (one) => (one.isOfSize && (await isOutOfReach(page, one.selector)) ? [] : [one.words])),
  )
  return told.flat()
}

/**
 * What is scrolled out of its box, whole or in part, is of another size than it will be when one points at it; so is the
 * room of the row below it, which is the first one under the head of a table.
 */
function isOutOfReach(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { left, width, top, bottom } = element.getBoundingClientRect()
      const above = document.elementFromPoint(left + width / 2, top - 20)
      if (above?.closest('thead')) return true
      return [top + 1, bottom - 1].some((y) => {
        const hit = document.elementFromPoint(left + width / 2, y)
        return hit === null || !(element.contains(hit) || hit.contains(element))
      })
    })
}
