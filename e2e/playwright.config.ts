import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from '../.ci/lib/chromium.mjs'

/** The pause before each action for those who watch, as `npm run watch` sets it; a test has none. */
const pauseMs = process.env['SLOW_MOTION_MS']
const isWatched = pauseMs !== undefined

const port = Number(process.env['E2E_PORT'] ?? 4183)

/** The guide's procedures, as someone walks through them. Their mistakes are short tests. */
const WALKTHROUGHS = /\/walkthroughs\/(?!mistakes-)[\w-]+\.e2e\.ts$/

/** Tests of several tabs: the headless shell shares storage among tabs unlike the browser of a user. */
const TABS = /\.tabs\.e2e\.ts$/

async function browser(kind: 'shell' | 'chromium') {
  const { channel, executablePath } = (await findChromium(kind)) ?? {}
  return { channel, launchOptions: { executablePath, args: chromiumFlags, slowMo: Number(pauseMs ?? 0) } }
}

const shell = await browser(isWatched ? 'chromium' : 'shell')

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: /\.e2e\.ts$/,
  outputDir: `${import.meta.dirname}/.results`,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  // The longest walkthrough takes a minute on a busy machine of two cores; nothing waits for this to pass. Whoever
  // watches has no limit.
  timeout: isWatched ? 0 : 180_000,
  // A limit for a busy machine of two cores; nothing waits for it to pass.
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 800 },
    // To record every step costs a third more time; `--trace on` does it for the test that one looks at.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'walkthroughs', testMatch: WALKTHROUGHS, testIgnore: TABS, use: shell },
    // The page answers its requests itself, as after a hard reload, which takes a third less of the machine. What is
    // about the worker or the network says `test.use({ serviceWorkers: 'allow' })`, and walkthroughs go through it.
    { name: 'checks', testIgnore: [TABS, WALKTHROUGHS], use: { ...shell, serviceWorkers: 'block' } },
    { name: 'chromium', testMatch: TABS, use: await browser('chromium') },
  ],
  webServer: {
    command: `node .ci/serve.mjs --port ${port}`,
    cwd: `${import.meta.dirname}/..`,
    port,
    timeout: 120_000,
    reuseExistingServer: false,
  },
})
