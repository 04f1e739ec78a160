import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expect, test } from '../fixtures'
import { Expressway } from '../kit/pages/Expressway'
import { staticHost } from './static-host'

test.use({ serviceWorkers: 'allow' })

const root = join(import.meta.dirname, '../..')
const BASE = '/training/sixpeer/'

/** Makes a package by its command, and gives the path of what was made. */
function made(
  folder: string,
  command: string,
  name: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const out = join(folder, name)
  const words = ['run', '--silent', command, '--', '--out', out]
  execFileSync('npm', words, { cwd: root, env: { ...process.env, ...env }, stdio: 'pipe' })
  return out
}

/** Waits until the requests of the page are carried by the worker: what the page answers itself is in no network panel. */
async function untilWorkerCarries(page: Page, url: string): Promise<void> {
  let isCarried = false
  page.on('request', (request) => {
    if (request.url() === url) isCarried = true
  })
  const asked = async () => {
    await page.evaluate(async (at) => void (await fetch(at)), url)
    return isCarried
  }
  await expect.poll(asked).toBe(true)
}

function unpacked(zip: string): string {
  const folder = `${zip} unpacked`
  for (const [path, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

let folder = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sixpeer hosting '))
})
test.afterAll(() => rmSync(folder, { recursive: true }))

test('one page opens from a disk, plays a procedure to its end, keeps its world, and asks nobody for anything', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const file = pathToFileURL(made(folder, 'package:file', 'Sixpeer #1, a copy.html')).href
  const start = 'scenario=dead-peer&procedure=remove-dead-peer&role.deadPeer=expe3&signin=admin&clock=paused'
  await page.goto(`${file}#/?${start}&open=/expe1.example.com/system/administration`)

  const name = page.getByLabel('System name', { exact: true })
  await name.fill('renamed')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Success: Saved' })).toBeVisible()
  await page.reload()
  await expect(name).toHaveValue('renamed')

  await page.getByRole('button', { name: 'Play the whole procedure' }).click()
  await page.getByRole('region', { name: 'Do it for me' }).getByLabel('Pace').selectOption('At once')
  await expect(page.getByText('Finished without a mistake.')).toBeVisible()

  expect(new Set(asked.map((url) => new URL(url).protocol))).toEqual(new Set(['file:']))
  expect(asked.filter((url) => !url.startsWith(file))).toEqual([])
})

test('a zip unpacked at a path of any host shows every address, and goes on when that host is gone', async ({
  page,
}) => {
  const files = unpacked(made(folder, 'package:zip', 'sixpeer.zip', { BASE }))
  const host = await staticHost(files, BASE)
  const clustering = `${host.address}expe1.example.com/system/clustering`
  await page.clock.install()
  await page.goto(
    `${host.address}?scenario=cluster-of-three&signin=admin&open=/expe1.example.com/system/clustering`,
  )
  await expect(page).toHaveURL(clustering)
  const peer2 = page.getByLabel('Peer 2 address', { exact: true })
  await expect(peer2).toHaveValue('expe2.example.com')
  // The host has no such file.
  await page.reload()
  await expect(peer2).toHaveValue('expe2.example.com')

  // Whoever stays a while has all of it, and the list last.
  await untilWorkerCarries(page, `${host.address}api/lab/world`)
  await page.clock.fastForward('01:00')
  await expect
    .poll(
      () => page.evaluate(async (at) => (await caches.match(at)) !== undefined, `${host.address}files.json`),
      { timeout: 60_000 },
    )
    .toBe(true)
  await host.close()
  await page.reload()
  await expect(peer2).toHaveValue('expe2.example.com')
  // A page that was never opened before.
  const machine = new Expressway(page, 'expe1.example.com')
  await machine.menu.open('maintenance/option-keys')
  await expect(page.getByRole('heading', { name: 'Option keys', level: 1 })).toBeVisible()
})
