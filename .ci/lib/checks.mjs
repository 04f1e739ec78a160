import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { countVitest } from './reports.mjs'
import { run } from './run.mjs'
import { MINUTE_MS } from './spans.mjs'

/**
 * Looks at the text alone. A check is an npm script; a runner of tests also says how many there were. The limits end what
 * hangs: beside the unit tests each of these takes some seconds, the slowest a quarter of a minute, on a busy machine of
 * two cores several times that.
 */
const text = [
  { script: 'types', limitMs: 2 * MINUTE_MS },
  { script: 'lint', limitMs: 2 * MINUTE_MS },
  { script: 'format:check', limitMs: MINUTE_MS },
  { script: 'dead', limitMs: 2 * MINUTE_MS },
]

const unit = (reports) => {
  const report = join(reports, 'vitest.json')
  return {
    script: 'unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    count: () => countVitest(report),
    // They take two minutes on two cores with nothing else running, and twice that on slow ones.
    limitMs: 10 * MINUTE_MS,
  }
}

/**
 * What needs no browser, in one stage: the text and the unit tests, for neither keeps two cores busy. `beside` is what else
 * can be done meanwhile, after the text.
 */
export const withoutBrowser = (reports, beside = []) => [[[...text, ...beside], [unit(reports)]]]

/**
 * Installs what is missing and runs every check, going on after a failure. `stages` is given a folder for reports and
 * gives stages, one after the other, of lines that run beside each other, each of checks one after the other.
 * The last line printed reads `N passed, N failed`: tests of the two runners, and each other check as one.
 */
export async function runChecks(stages) {
  const reports = mkdtempSync(join(tmpdir(), 'sixpeer-'))
  const total = { passed: 0, failed: 0 }
  try {
    await ensureInstalled()
    for (const lines of stages(reports)) await Promise.all(lines.map((line) => runLine(line, total)))
  } catch (error) {
    total.failed += 1
    console.log(error.message)
  }
  rmSync(reports, { recursive: true, force: true })
  process.exitCode = total.failed > 0 ? 1 : 0
  console.log(`${total.passed} passed, ${total.failed} failed`)
}

async function runLine(checks, total) {
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
}

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
