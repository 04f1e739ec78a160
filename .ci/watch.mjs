// `npm run watch -- change-the-primary`: shows one walkthrough in a visible browser, slowly enough to follow.
// Without a name it lists what can be watched. SLOW_MOTION_MS sets the pause before each action.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium, findChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'
import { runTool } from './lib/run.mjs'

const ENDING = '.e2e.ts'
/** A reader's pace: long enough to see what is typed and pressed. */
const SLOW_MOTION_MS = process.env['SLOW_MOTION_MS'] ?? '600'

const known = readdirSync(join(root, 'e2e/walkthroughs'))
  .filter((name) => name.endsWith(ENDING))
  .map((name) => name.slice(0, -ENDING.length))
  .sort()

async function watch(name) {
  await ensureInstalled()
  await ensureChromium()
  const { channel, executablePath } = (await findChromium('chromium')) ?? {}
  if (channel === undefined && /headless/.test(executablePath ?? '')) throw new Error(NO_WINDOW)
  const { code } = await runTool(
    'playwright',
    ['test', '-c', 'e2e/playwright.config.ts', `walkthroughs/${name}\\.e2e`, '--headed', '--workers=1'],
    { env: { SLOW_MOTION_MS }, show: true },
  )
  process.exitCode = code
}

const NO_WINDOW =
  'Only a Chromium without windows was found: install the full one (`npx playwright install chromium`, or the system package `chromium`), or name it in CHROMIUM_PATH.'

const list = (title) => [title, ...known.map((name) => `  ${name}`)].join('\n')

const [name] = process.argv.slice(2)
if (name === undefined) console.log(list('`npm run watch -- NAME` shows one of these:'))
else if (known.includes(name)) {
  await watch(name).catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
} else {
  console.error(list(`There is no walkthrough "${name}". These can be watched:`))
  process.exitCode = 1
}
