import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { LabBar } from '../kit/pages/LabBar'
import { saved } from '../walkthroughs/common'

/** What stood in the page when its form was there for the first time, and whether there were machines already. */
type FirstPicture = { readonly text: string; readonly ready: boolean }

declare global {
  var firstPicture: FirstPicture | undefined
}

const START = '/?scenario=cluster-of-three&clock=paused&signin=admin&open='
const CLUSTERING = '/expe1.example.com/system/clustering'

/** Before the page is loaded: remembers the first picture of it. With a name, somebody types it there and saves at once. */
async function watch(page: Page, clusterName: string | null = null): Promise<void> {
  await page.addInitScript((typed) => {
    const observer = new MutationObserver(() => {
      const field = document.querySelector<HTMLInputElement>('main form input')
      if (!field) return
      observer.disconnect()
      const text = document.getElementById('root')?.innerText ?? ''
      globalThis.firstPicture = { text, ready: document.documentElement.dataset['lab'] === 'ready' }
      if (typed === null) return
      // As React learns of what somebody types.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, typed)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.form?.requestSubmit()
    })
    observer.observe(document, { childList: true, subtree: true })
  }, clusterName)
}

/** The first picture, and the page as it is when the machines have answered. */
async function pictures(page: Page): Promise<{ first: FirstPicture | undefined; later: string }> {
  await expect(page.locator('html[data-lab="ready"]')).toBeAttached()
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false')
  const later = await page.locator('#root').innerText()
  return { first: await page.evaluate(() => globalThis.firstPicture), later }
}

/** Whether what the page at the address shows is kept as the world stands now. */
function isKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const read = (database: string, store: string, key: string) =>
      new Promise<{ epoch: string; serial: number; clock: object } | undefined>((resolve, reject) => {
        const opening = indexedDB.open(database)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asking = opening.result.transaction(store).objectStore(store).get(key)
          asking.onsuccess = () => resolve(asking.result)
          opening.result.close()
        }
      })
    // To open one that is not there would make it.
    const databases = await indexedDB.databases()
    if (!databases.some(({ name }) => name === 'sixpeer:/:kept')) return false
    const [head, kept] = await Promise.all([
      read('sixpeer:/', 'head', 'head'),
      read('sixpeer:/:kept', 'kept', location.pathname),
    ])
    const standing = (of: typeof head) => JSON.stringify([of?.epoch, of?.serial, of?.clock])
    return head !== undefined && standing(kept) === standing(head)
  })
}

for (const serviceWorkers of ['allow', 'block'] as const) {
  test.describe(`with service workers ${serviceWorkers}ed`, () => {
    test.use({ serviceWorkers })

    test('a start link draws its page before the machines are there, as they answer it then', async ({
      page,
    }) => {
      await watch(page)
      await page.goto(`${START}${CLUSTERING}`)
      await expect(page).toHaveURL(CLUSTERING)
      const { first, later } = await pictures(page)
      expect(first?.ready).toBe(false)
      expect(first?.text).toContain('Peer 1 address')
      expect(first?.text).toBe(later)
    })

    test('a reload draws the page before the machines are there, with what was saved', async ({
      lab,
      expressway,
      page,
    }) => {
      await lab.load('cluster-of-three', { open: '/' })
      const administration = await expressway('expe1').openAdministration()
      await administration.set('System name', 'renamed')
      await saved(administration)
      await expect.poll(() => isKept(page)).toBe(true)
      await watch(page)
      await page.reload()
      const { first, later } = await pictures(page)
      expect(first?.ready).toBe(false)
      expect(first?.text).toBe(later)
      await expect(administration.field('System name')).toHaveValue('renamed')
    })
  })
}

/** Before pages are loaded: notes each time that the clock of the lab's bar shows, for as long as the tab is open. */
async function watchClock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const note = () => {
      const shown = document.querySelector<HTMLTimeElement>('[aria-label="World clock"] time')?.dateTime
      const noted = sessionStorage.getItem('times') ?? ''
      const isReady = document.documentElement.dataset['lab'] === 'ready'
      if (shown && !noted.endsWith(shown))
        sessionStorage.setItem('times', `${noted} ${isReady ? '+' : '-'}${shown}`)
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
}

/** The times that were noted, and how many of them while there were machines. */
async function times(page: Page): Promise<{ shown: readonly string[]; ready: number }> {
  const noted = (await page.evaluate(() => sessionStorage.getItem('times') ?? '')).split(' ').slice(1)
  return {
    shown: noted.map((time) => time.slice(1)),
    ready: noted.filter((time) => time.startsWith('+')).length,
  }
}

for (const speed of ['×1', '×10', '×60']) {
  test(`the clock of the bar does not go back over a reload at ${speed}`, async ({ lab, page }) => {
    await watchClock(page)
    await lab.load('cluster-of-three', { open: CLUSTERING })
    await new LabBar(page).setSpeed(speed)
    for (const reload of ['first', 'second']) {
      await expect.poll(() => isKept(page), reload).toBe(true)
      await watch(page)
      const before = await times(page)
      await page.reload()
      const { first } = await pictures(page)
      expect(first?.ready).toBe(false)
      await expect.poll(async () => (await times(page)).ready).toBeGreaterThan(before.ready + 5)
    }
    const { shown } = await times(page)
    expect(shown).toEqual(shown.toSorted())
  })
}

test('what is typed and saved before the machines are there is saved when they are', async ({
  page,
  lab,
}) => {
  await watch(page, 'early.example.com')
  await page.goto(`${START}${CLUSTERING}`)
  const { first } = await pictures(page)
  expect(first?.ready).toBe(false)
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await expect(page.getByLabel('Cluster name')).toHaveValue('early.example.com')
  expect((await lab.world()).scenario).toBe('cluster-of-three')
})

test('a reload before the asked world has begun asks for it again', async ({ page, lab }) => {
  await page.goto(`${START}${CLUSTERING}`, { waitUntil: 'commit' })
  await expect(page).toHaveURL(CLUSTERING)
  await page.reload()
  await expect(page.locator('html[data-lab="ready"]')).toBeAttached()
  expect((await lab.world()).scenario).toBe('cluster-of-three')
})

test('a script that opens a start link and goes elsewhere at once is in the asked world, and signed in', async ({
  page,
  lab,
}) => {
  await lab.load('dead-peer', { signin: null })
  await page.goto(`${START}${CLUSTERING}`)
  await page.goto('/expe2.example.com/system/dns')
  await expect(page.getByLabel('System host name', { exact: true })).toHaveValue('expe2')
  expect((await lab.world()).scenario).toBe('cluster-of-three')
})

test('who is signed out is shown no page of the console by a reload', async ({ lab, page, expressway }) => {
  await lab.load('cluster-of-three', { open: CLUSTERING })
  await expect.poll(() => isKept(page)).toBe(true)
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(expressway('expe1').loginPage().button).toBeVisible()
  await watch(page)
  await page.goto(CLUSTERING)
  await expect(page.getByRole('button', { name: 'Login' })).toBeVisible()
  await expect(page.locator('html[data-lab="ready"]')).toBeAttached()
  expect((await page.evaluate(() => globalThis.firstPicture))?.text).not.toContain('Cluster name')
})

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('files do not pass through the service worker', async ({ page, lab }) => {
    await lab.load('cluster-of-three', { open: CLUSTERING })
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL))
      .toMatch(/\/worker\.js$/)
    await page.reload()
    await expect(page.locator('html[data-lab="ready"]')).toBeAttached()
    const files = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/assets/'))
        // Says "network" only where the browser decided so without asking the worker.
        .map((entry) => String(Reflect.get(entry, 'workerFinalSourceType'))),
    )
    expect(files.length).toBeGreaterThan(3)
    expect(new Set(files)).toEqual(new Set(['network']))
  })
})

/** Pages of each kind: a form, a form with a page of its own, a list, a status page, the sign-in page, the lab's home. */
const kinds = [
  '/expe1.example.com/system/dns',
  CLUSTERING,
  '/expe1.example.com/system/administration',
  '/expe1.example.com/users/administrator-accounts',
  '/expe1.example.com/configuration/zones/zones',
  '/expe1.example.com/status/alarms',
  '/expe1.example.com/overview',
  '/expe1.example.com/login',
  '/',
]

for (const open of kinds) {
  test(`nothing that the first picture of ${open} takes is asked for after something else of it`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const named = new Set<string>()
      new MutationObserver((changes, observer) => {
        // What the document names while it is read is fetched side by side; scripts run after that.
        if (document.readyState === 'loading') {
          const nodes = document.querySelectorAll<HTMLElement>(
            'link[rel=modulepreload], link[rel=preload], script[src]',
          )
          for (const node of nodes) named.add(Reflect.get(node, 'href') ?? Reflect.get(node, 'src'))
        }
        if (!document.querySelector('#root main h1, #root main h2') || changes.length === 0) return
        observer.disconnect()
        const fetched = performance.getEntriesByType('resource').map(({ name }) => name)
        const late = fetched.filter((name) => /\.js(?:on)?$/.test(name) && !named.has(name))
        sessionStorage.setItem('late', JSON.stringify({ late, count: named.size }))
      }).observe(document, { childList: true, subtree: true })
    })
    await page.goto(`/?scenario=cluster-of-three&clock=paused&signin=admin&open=${open}`)
    await expect(page.locator('html[data-lab="ready"]')).toBeAttached()
    const { late, count } = JSON.parse(await page.evaluate(() => sessionStorage.getItem('late') ?? '{}'))
    expect(late).toEqual([])
    expect(count).toBeGreaterThan(3)
  })
}
