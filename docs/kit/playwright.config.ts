import { defineConfig } from '@playwright/test'
import { labServer } from 'sixpeer/kit'

/** A lab that is deployed somewhere, `https://labs.example.com/sixpeer/`; without one the kit starts its own. */
const deployed = process.env['LAB_URL']
const port = Number(process.env['LAB_PORT'] ?? 4173)

export default defineConfig({
  testDir: '.',
  testMatch: /\.walkthrough\.ts$/,
  reporter: 'list',
  // A walkthrough of many pages takes longer than the half minute that Playwright gives a test by itself.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: deployed ?? `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    // Playwright's own browser, unless one of the system is named.
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'] },
  },
  webServer: deployed === undefined ? labServer({ port }) : undefined,
})
