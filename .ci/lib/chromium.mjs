import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run, runTool } from './run.mjs'
import { MINUTE_MS } from './spans.mjs'

/** Where systems keep a Chromium; the small headless one first, which runs the suite twice as fast. */
const systemPaths = {
  shell: ['/usr/bin/chromium-headless-shell', '/usr/lib/chromium/headless_shell'],
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
}

/**
 * The browser for Playwright: the launch options that choose it, or nothing when there is none.
 * `kind` is `shell` for the suite and `chromium` for tests that need the full browser.
 */
export async function findChromium(kind) {
  const named = process.env['CHROMIUM_PATH']
  if (named) return { executablePath: named }

  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return kind === 'chromium' ? { channel: 'chromium' } : {}

  const order = kind === 'chromium' ? ['chromium', 'shell'] : ['shell', 'chromium']
  const executablePath = order.flatMap((name) => systemPaths[name]).find((path) => existsSync(path))
  return executablePath === undefined ? undefined : { executablePath }
}

/**
 * Installs a Chromium when there is none: Playwright's own, else the system's. Where only the full one of the system
 * is there, root (as in a container) gets the small one as well.
 */
export async function ensureChromium() {
  const found = await findChromium('shell')
  if (found) {
    const isChosen = Boolean(process.env['CHROMIUM_PATH'])
    const isFull = !isChosen && systemPaths.chromium.includes(found.executablePath)
    if (isFull && process.getuid?.() === 0) await installFromSystem(['chromium-headless-shell'], MINUTE_MS)
    return
  }
  console.log('Installing a Chromium for the browser tests ...')
  await runTool('playwright', ['install', 'chromium'], { limitMs: 10 * MINUTE_MS })
  if (await findChromium('shell')) return

  await installFromSystem(['chromium', 'chromium-headless-shell'], 10 * MINUTE_MS)
  if (await findChromium('shell')) return
  throw new Error(NO_CHROMIUM)
}

const NO_CHROMIUM =
  'No Chromium found: run `npx playwright install chromium`, or install the system package (`apt-get install chromium chromium-headless-shell`) or name one in CHROMIUM_PATH.'

/** Asks the system's packages, as far as somebody may who is asked for no password. */
async function installFromSystem(packages, limitMs) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (!has('apt-get') || (asRoot.length > 0 && !has('sudo'))) return
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args]
    await run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' }, limitMs })
  }
}

function has(program) {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Flags that keep the browser quiet on the network; no sandbox only for root, who cannot have one. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
