import { readdirSync, readFileSync } from 'node:fs'
import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { ask } from '../kit/ask'

const HOST = 'expe1.example.com'
const CLUSTERING = `/${HOST}/system/clustering`
const WORLD = `world=${encodeURIComponent('scenario=cluster-of-three&signin=admin&clock=paused')}`

test('the gallery has every page in its states, alive, and touches no world but its own', async ({
  lab,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/lab/states?page=clustering&shown=failed-peer' })
  const status = page.getByRole('status').filter({ hasText: 'states' })
  await expect(status).toHaveText(/^1 of [\d,]+ states\.$/)
  const text = (await status.textContent()) ?? ''
  expect(Number(/of ([\d,]+)/.exec(text)?.[1]?.replace(',', ''))).toBeGreaterThanOrEqual(150)
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('h1')).toHaveText('Clustering')
  await expect(frame.getByText('Failed', { exact: true }).first()).toBeAttached()
  expect(await axeFindings(page)).toEqual([])
  expect((await lab.world()).scenario).toBe('standalone-pair')
  await page.reload()
  await expect(page.getByRole('banner')).toBeVisible()
  expect((await lab.world()).scenario).toBe('standalone-pair')
})

test('a page is shown as its address says, from page to page, until somebody leaves that', async ({
  page,
}) => {
  const bar = page.getByRole('region', { name: 'How this page is shown' })
  await page.goto(`/${HOST}/status/alarms?${WORLD}&state=loading`)
  await expect(page.locator('html[data-lab="ready"]')).toBeAttached()
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true')
  await expect(bar).toContainText('a world of its own')

  await page.goto(`${CLUSTERING}?${WORLD}&state=error`)
  await expect(page.getByRole('alert')).toContainText('The system cannot answer this at present')

  await page.goto(`/${HOST}/configuration/zones/zones?${WORLD}&state=empty`)
  await expect(page.getByRole('row')).toHaveCount(1)

  await page.goto(`/${HOST}/system/administration?${WORLD}&state=long`)
  await expect(page.getByLabel('System name', { exact: true })).toHaveValue(/of the second data centre/)

  await page.goto(`${CLUSTERING}?${WORLD}&state=refused`)
  await expect(page.getByRole('alert').first()).toBeVisible()
  expect(await ask(page, `${HOST}/settings/clustering`)).toMatchObject({
    values: { clusterName: 'cluster1.example.com' },
  })

  await page.goto(`${CLUSTERING}?${WORLD}&state=read-only&latency=5`)
  await expect(page.getByLabel('Cluster name', { exact: true })).toHaveValue('cluster1.example.com')
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'View the alarms of this system and its peers' }).click()
  await expect(page).toHaveURL(/alarms\?.*state=read-only/)
  await bar.getByRole('button', { name: 'Show as it is' }).click()
  await expect(page).toHaveURL(new RegExp(`/${HOST}/(?:status/alarms|login)$`))

  // An address that is typed into the lab asks for the same as one in the browser.
  await page.getByLabel('Address', { exact: true }).fill(`${HOST}/system/clustering?${WORLD}&state=error`)
  await page.getByLabel('Address', { exact: true }).press('Enter')
  await expect(page.getByRole('alert')).toContainText('The system cannot answer this at present')

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(bar).toBeVisible()
  const pageEnd = await page.locator('.lab-frame').evaluate((frame) => frame.getBoundingClientRect().bottom)
  expect(pageEnd).toBeLessThanOrEqual((await bar.boundingBox())?.y ?? 0)
  const menu = page.getByRole('navigation', { name: 'Lab', exact: true })
  await menu.getByRole('button', { name: 'Lab', exact: true }).click()
  await expect(menu.getByRole('button', { name: 'Record', exact: true })).toBeVisible()
  const menuEnd = await menu.locator('> div').evaluate((list) => list.getBoundingClientRect().bottom)
  expect(menuEnd).toBeLessThanOrEqual(844)
})

test('a page is shown in a world of its own where the browser lets nobody keep anything', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        configurable: true,
        get() {
          throw new DOMException('Access is denied.', 'SecurityError')
        },
      })
  })
  await page.goto(`${CLUSTERING}?${WORLD}`)
  await expect(page.getByLabel('Cluster name', { exact: true })).toHaveValue('cluster1.example.com')
})

test('what no page can be shown as is refused with what it can, and begins no world', async ({
  lab,
  page,
}) => {
  await lab.load('standalone-pair')
  const refused = async (address: string, words: string) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'This address cannot be shown' })).toBeVisible()
    await expect(page.getByRole('alert')).toContainText(words)
  }
  await refused(
    '/?scenario=cluster-of-six&state=%3Cscript%3E',
    'only loading or error or empty or read-only or long',
  )
  await refused(`${CLUSTERING}?latency=-1`, 'from 0 to 60000')
  await refused(`${CLUSTERING}?variant=status-first`, 'this build of the lab holds no variants')
  await refused(`${CLUSTERING}?world=scenario%3Da%26seed%3Dx`, 'world: seed cannot be')
  await refused(
    '/?scenario=dead-peer&procedure=remove-dead-peer&mode=exam&state=empty',
    'An exam shows pages as they are',
  )
  await page.getByRole('link', { name: 'Show the page as it is' }).click()
  await expect(page.locator('html[data-lab="ready"]')).toBeAttached()
})

test('what is shipped holds no variant of a page', () => {
  const assets = new URL('../../dist/assets/', import.meta.url)
  const texts = readdirSync(assets)
    .filter((name) => /\.(?:js|css)$/.test(name))
    .map((name) => readFileSync(new URL(name, assets), 'utf8'))
  expect(texts.length).toBeGreaterThan(20)
  expect(texts.filter((text) => /status-first|Peers at a glance/.test(text))).toEqual([])
})

test('the weather keeps a machine from this page alone; an exam has none of all that', async ({
  lab,
  page,
}) => {
  await lab.load('cluster-of-three', { open: CLUSTERING })
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible()
  await page.getByLabel('Cluster name', { exact: true }).focus()
  const weather = page.getByRole('region', { name: 'Weather' })
  await page.keyboard.down('Shift')
  await page.keyboard.down('F8')
  await expect(weather).toBeFocused()
  // The key is held.
  await page.keyboard.down('F8')
  await page.keyboard.up('F8')
  await page.keyboard.up('Shift')
  await expect(weather).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(weather).toHaveCount(0)
  await expect(page.getByLabel('Cluster name', { exact: true })).toBeFocused()
  await page.keyboard.press('Shift+F8')
  await weather.getByRole('combobox', { name: 'Machine' }).selectOption(HOST)
  await weather.getByRole('checkbox', { name: 'Offline' }).check()
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { name: 'This site can’t be reached' })).toBeVisible()
  expect((await lab.machine('expe1')).reachable).toBe(true)
  await weather.getByRole('button', { name: 'Fair weather' }).click()
  await page.getByRole('button', { name: 'Reload', exact: true }).first().click()
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible()

  // An exam that begins under it closes it.
  await lab.startProcedure('remove-live-peer', { primary: 'expe1', leavingPeer: 'expe3' }, { mode: 'exam' })
  await expect(weather).toHaveCount(0)

  await page.goto('/?scenario=dead-peer&signin=admin&procedure=remove-dead-peer&mode=exam&open=/lab/states')
  await expect(page.getByRole('alert')).toContainText('at the end of the exam')
  await page.keyboard.press('Shift+F8')
  await expect(page.getByText('There is no weather in an exam.')).toBeAttached()
  await expect(weather).toHaveCount(0)
  const menu = page.getByRole('navigation', { name: 'Lab', exact: true })
  await menu.getByRole('button', { name: 'Lab', exact: true }).click()
  await expect(menu.getByRole('button', { name: 'Record', exact: true })).toBeVisible()
  await expect(menu.getByRole('button', { name: /Weather/ })).toHaveCount(0)
  await page.goto(`${CLUSTERING}?state=empty`)
  await expect(page.getByLabel('Cluster name', { exact: true })).toHaveValue('cluster1.example.com')

  const saved = await ask(page, `${HOST}/settings/clustering`)
  await page.goto(`${CLUSTERING}?state=refused`)
  await expect(page.getByRole('region', { name: 'How this page is shown' })).toHaveText(
    /^An exam shows pages as they are\./,
  )
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /saved/i })).toHaveCount(0)
  expect(await ask(page, `${HOST}/settings/clustering`)).toEqual(saved)
})
