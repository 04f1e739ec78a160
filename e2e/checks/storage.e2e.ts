import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures'
import { CommandLogPage } from '../kit/pages/lab/CommandLogPage'
import { saved } from '../walkthroughs/common'

test('a world whose database is deleted under the page goes on, and is there after a reload', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/system/dns' })
  const dns = await expressway('expe1').openDns()
  await dns.set('System host name', 'before')
  await saved(dns)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('sixpeer:/')
        deleting.onsuccess = () => resolve()
        deleting.onerror = () => reject(new Error(String(deleting.error)))
      }),
  )
  const routing = await expressway('expe1').openCallRouting()
  await routing.set('Call signaling optimization', 'Off')
  await saved(routing)
  const before = await lab.world()
  await page.reload()
  await expect(routing.field('Call signaling optimization')).toHaveValue('Off')
  await expect((await expressway('expe1').openDns()).field('System host name')).toHaveValue('before')
  expect(await lab.world()).toEqual(before)
})

test('a world that cannot be opened is told of on every page, and the home gives its file and forgets it', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/system/dns' })
  const dns = await expressway('expe1').openDns()
  await dns.set('System host name', 'before')
  await saved(dns)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sixpeer:/')
        opening.onsuccess = () => {
          const writing = opening.result.transaction('head', 'readwrite')
          const heads = writing.objectStore('head')
          const head = heads.get('head')
          head.onsuccess = () => heads.put({ ...head.result, scenario: 'a-later-one' }, 'head')
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          writing.onabort = () => reject(new Error(String(writing.error)))
        }
      }),
  )
  await page.reload()
  const note = page.getByRole('status').filter({ hasText: 'could not be opened' })
  await note.getByRole('link', { name: "the lab's home" }).click()
  const kept = page.getByRole('region', { name: 'Worlds kept aside' })
  await expect(kept).toContainText('a-later-one, variant 1')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    kept.getByRole('button', { name: /^Save .* as a file$/ }).click(),
  ])
  const log = JSON.parse(await readFile(await file.path(), 'utf8'))
  expect(log).toMatchObject({ scenario: 'a-later-one' })
  expect(JSON.stringify(log.entries)).toContain('"before"')
  await kept.getByRole('button', { name: /^Forget / }).click()
  await expect(kept).toBeHidden()
  await expect(note).toBeHidden()
})

test('whoever leaves a start link at once for another page gets the world of the link', async ({
  lab,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/' })
  await page.goto('/?scenario=dead-peer&clock=paused', { waitUntil: 'domcontentloaded' })
  await page.goto('/expe1.example.com/overview')
  await expect.poll(async () => (await lab.world()).scenario).toBe('dead-peer')
})

test('an import asks before it replaces the world, and says by what', async ({ lab, page }) => {
  await lab.load('standalone-pair', { seed: 7, open: '/lab/command-log' })
  const log = {
    shape: 4,
    scenario: 'cluster-of-three',
    seed: 3,
    profile: 'strict',
    entries: [],
    now: 1_480_928_400_000,
  }
  const file = { name: 'log.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(log)) }
  await new CommandLogPage(page).importLog(file)
  const question = page.getByRole('dialog', { name: 'Replace the world?' })
  await expect(question).toContainText('Two standalone Expressways, variant 7')
  await expect(question).toContainText('A cluster of three, variant 3')
  await question.getByRole('button', { name: 'Cancel' }).click()
  expect((await lab.world()).scenario).toBe('standalone-pair')
  await new CommandLogPage(page).importLog(file)
  await question.getByRole('button', { name: 'Replace the world' }).click()
  await expect.poll(async () => (await lab.world()).scenario).toBe('cluster-of-three')
})

test('a page that is not loaded yet says so while the network is away, and comes by itself', async ({
  lab,
  page,
  context,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Map', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('cannot be reached now')
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Sixpeer', level: 1 })).toBeVisible()
})
