import { existsSync } from 'node:fs'

const paths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** Where the system keeps a Firefox, or the one that FIREFOX_PATH names; nothing where there is none. */
const findFirefox = () => process.env['FIREFOX_PATH'] ?? paths.find((path) => existsSync(path))

/** A page of that Firefox, driven over WebDriver BiDi; nothing where there is none. */
export async function firefoxPage() {
  const executablePath = findFirefox()
  if (!executablePath) return undefined
  const { launch } = await import('puppeteer-core')
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: 600_000,
  })
  const page = await browser.newPage()
  return {
    page,
    version: (await browser.version()).replace('firefox/', 'Firefox '),
    close: () => browser.close(),
  }
}
