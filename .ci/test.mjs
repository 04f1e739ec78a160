// `npm test`: installs what is missing, runs every check, goes on after a failure.
// The last line reads `N passed, N failed`: tests of the two runners, and each other check as one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { countPlaywright, countVitest } from './lib/reports.mjs'
import { run } from './lib/run.mjs'

const MINUTE_MS = 60_000
const reports = mkdtempSync(join(tmpdir(), 'sixpeer-'))
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')

/** In this order. A check is an npm script; a runner of tests also says how many. */
const checks = [
  { script: 'types', limitMs: 4 * MINUTE_MS },
  { script: 'lint', limitMs: 4 * MINUTE_MS },
  { script: 'format:check', limitMs: MINUTE_MS },
  { script: 'dead', limitMs: 3 * MINUTE_MS },
  {
    script: 'unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    count: () => countVitest(vitestReport),
    limitMs: 10 * MINUTE_MS,
  },
  { script: 'build', limitMs: 3 * MINUTE_MS },
  {
    script: 'e2e',
    args: ['--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    before: ensureChromium,
    count: () => countPlaywright(playwrightReport),
    limitMs: 45 * MINUTE_MS,
  },
  { script: 'coverage:guide', limitMs: MINUTE_MS },
]

/** Runs one check and gives what it counts: a failure that no test explains is one failure. */
async function runCheck({ script, args = [], env, before, count, limitMs }) {
  let code = 1
  let output = ''
  try {
    await before?.()
    ;({ code, output } = await run('npm', ['run', '--silent', script, '--', ...args], { env, limitMs }))
  } catch (error) {
    output = `${error.message}\n`
  }
  const counted = count && attempt(count)
  const totals = counted ?? { passed: code === 0 ? 1 : 0, failed: 0 }
  if (code !== 0 && totals.failed === 0) totals.failed = 1
  return { ...totals, output }
}

function attempt(count) {
  try {
    return count()
  } catch {
    return undefined
  }
}

const total = { passed: 0, failed: 0 }
try {
  await ensureInstalled()
  for (const check of checks) {
    const startedAt = performance.now()
    const { passed, failed, output } = await runCheck(check)
    total.passed += passed
    total.failed += failed
    if (failed > 0) console.log(output.trimEnd())
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    const tests = check.count ? `  ${passed} passed, ${failed} failed` : ''
    console.log(`${failed > 0 ? 'FAIL' : 'ok  '}  ${check.script.padEnd(15)}${seconds.padStart(7)} s${tests}`)
  }
} catch (error) {
  total.failed += 1
  console.log(error.message)
}
rmSync(reports, { recursive: true, force: true })
process.exitCode = total.failed > 0 ? 1 : 0
console.log(`${total.passed} passed, ${total.failed} failed`)
