import { engineModule, firstDifference, hashesInNode, hashesInPage } from '../../.ci/lib/engines.mjs'
import { expect, test } from '../fixtures'

/** A sample: `npm run engines` plays a thousand, in Firefox too. */
const SEEDS = 25

test('the same histories come to the same in Node and in this browser', async ({ page }) => {
  const { path, remove } = await engineModule()
  try {
    const node = await hashesInNode(path, 1, SEEDS)
    const browser = await hashesInPage(page, path, 1, SEEDS)
    expect(new Set(node).size).toBe(SEEDS)
    expect(firstDifference(1, node, browser), 'the first seed that differs').toBeUndefined()
  } finally {
    await remove()
  }
})
