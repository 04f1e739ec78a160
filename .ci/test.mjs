// `npm test`: installs what is missing, runs every check, goes on after a failure.
// The last line reads `N passed, N failed`.
import { join } from 'node:path'
import { runChecks, withoutBrowser } from './lib/checks.mjs'
import { ensureChromium } from './lib/chromium.mjs'
import { countPlaywright } from './lib/reports.mjs'
import { MINUTE_MS } from './lib/spans.mjs'

const e2e = (reports) => {
  const report = join(reports, 'playwright.json')
  return {
    script: 'e2e',
    args: ['--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    before: ensureChromium,
    count: () => countPlaywright(report),
    // They take 9 to 13 minutes on two cores with nothing else running, and twice that on slow ones.
    limitMs: 45 * MINUTE_MS,
  }
}

// The text is looked at long before the unit tests are through: what else needs no browser is done meanwhile.
const meanwhile = [
  { script: 'coverage:guide', limitMs: MINUTE_MS },
  { script: 'build', limitMs: 2 * MINUTE_MS },
]

await runChecks((reports) => [...withoutBrowser(reports, meanwhile), [[e2e(reports)]]])
