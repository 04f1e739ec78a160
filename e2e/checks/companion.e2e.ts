import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../fixtures'

/** Beside the port of the suite, where no other run has its own. */
const first = Number(process.env['E2E_PORT'] ?? 4183) + 20_000

test.use({ baseURL: `http://localhost:${first}`, ignoreHTTPSErrors: true })

let companion: ChildProcess

test.beforeAll(async () => {
  const state = join(mkdtempSync(join(tmpdir(), 'sixpeer-e2e-')), 'world.state')
  companion = spawn('node', ['.ci/machines.mjs', '--port', `${first}`, '--state', state], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    companion.stdout?.on('data', (bytes: Buffer) => bytes.includes('Ctrl+C') && resolve())
    companion.once('exit', (code) => reject(new Error(`The companion ended with ${code}.`)))
  })
})

test.afterAll(() => {
  companion.removeAllListeners('exit')
  companion.kill('SIGINT')
})

const credentials = { authorization: `Basic ${Buffer.from('admin:expressway').toString('base64')}` }

test('a lab that a companion serves shows the world of its machines, and changes it: one world, both doors', async ({
  page,
  lab,
  expressway,
  request,
}) => {
  const outside: string[] = []
  page.on('request', (asked) => {
    if (new URL(asked.url()).origin !== `http://localhost:${first}`) outside.push(asked.url())
  })
  await lab.load('cluster-of-three', { open: '/expe1.example.com/system/time' })
  const time = await expressway('expe1').openTime()
  await time.set('Time zone', 'Asia/Tokyo')
  await time.save()
  await expect(time.success).toBeVisible()

  const base = `https://localhost:${first + 1}/api/provisioning/common/time/timezone`
  const read = await request.get(base, { headers: credentials })
  expect(await read.json()).toEqual({ TimeZone: 'Asia/Tokyo' })
  await request.put(base, { headers: credentials, data: { TimeZone: 'Europe/Oslo' } })
  await page.reload()
  await expect(time.field('Time zone')).toHaveValue('Europe/Oslo')
  expect(outside).toEqual([])
  expect(page.context().serviceWorkers()).toEqual([])
})
