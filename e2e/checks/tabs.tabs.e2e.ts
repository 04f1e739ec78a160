import { expect, test } from '../fixtures'
import { Expressway } from '../kit/pages/Expressway'
import { saved } from '../walkthroughs/common'

test('a second tab sees what the first one saves, without being reloaded', async ({
  lab,
  expressway,
  context,
}) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  const other = new Expressway(await context.newPage(), 'expe1.example.com')
  const log = await other.openConfigurationLog()
  const before = await log.rows.count()

  const routing = await expressway('expe1').openCallRouting()
  await routing.set('Call signaling optimization', 'Off')
  await saved(routing)

  await expect(log.rows).not.toHaveCount(before)
  const seenThere = await other.openCallRouting()
  await expect(seenThere.field('Call signaling optimization')).toHaveValue('Off')
})

test('two tabs that save at once both get an answer, and lose nothing', async ({
  lab,
  expressway,
  context,
}) => {
  await lab.load('standalone-six', { open: '/expe1.example.com/overview' })
  const other = new Expressway(await context.newPage(), 'expe2.example.com')
  const here = await expressway('expe1').openDns()
  const there = await other.openDns()
  await here.set('System host name', 'first')
  await there.set('System host name', 'second')
  await Promise.all([saved(here), saved(there)])
  await Promise.all([here.page.reload(), there.page.reload()])
  await expect(here.field('System host name')).toHaveValue('first')
  await expect(there.field('System host name')).toHaveValue('second')
})

test('a tab that is closed right after its answer loses nothing', async ({ lab, page, context }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const other = new Expressway(await context.newPage(), 'expe1.example.com')
  const dns = await other.openDns()
  await dns.set('System host name', 'kept')
  await saved(dns)
  await other.page.close()

  await page.goto('/expe1.example.com/system/dns')
  await expect(page.getByLabel('System host name')).toHaveValue('kept')
})

test('a tab says that another one has begun another world', async ({ lab, page, context }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const other = await context.newPage()
  await other.goto('/?scenario=cluster-of-three')
  const note = page.getByRole('status').filter({ hasText: 'Another tab has begun another world' })
  await expect(note).toContainText('A cluster of three')
  await note.getByRole('button', { name: 'All right' }).click()
  await expect(note).toBeHidden()
})
