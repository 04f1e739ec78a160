import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../fixtures'

/** The first port of the companion, below those that the system hands out by itself. */
let first = 0

test.use({
  baseURL: async ({ browserName: _ }, provide) => provide(`http://localhost:${first}`),
  ignoreHTTPSErrors: true,
})

let companion: ChildProcess

/** Starts a companion at some ports; false where the system has given one of them to somebody else. */
function started(port: number): Promise<boolean> {
  const state = join(mkdtempSync(join(tmpdir(), 'sixpeer-e2e-')), 'world.state')
  const child = spawn('node', ['.ci/machines.mjs', '--port', `${port}`, '--state', state], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  companion = child
  let said = ''
  return new Promise<boolean>((resolve, reject) => {
    const take = (bytes: Buffer) => {
      said += bytes.toString('utf8')
      if (said.includes('Ctrl+C')) resolve(true)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('exit', (code) =>
      said.includes(' is in use.')
        ? resolve(false)
        : reject(new Error(`The companion ended with ${code}: ${said}`)),
    )
  })
}

test.beforeAll(async () => {
  do first = 12_000 + Math.floor(Math.random() * 19_000)
  while (!(await started(first)))
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
