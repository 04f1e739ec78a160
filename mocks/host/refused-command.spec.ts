import { expect, it } from 'vitest'
import { backupFile } from '../http/maintenance/archives'
import { createNodeHost } from '../node'
import { MemoryStorage } from './memory-storage'

const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)

it.each<[string, unknown]>([
  ['repeats itself a hundred thousand times', { rows: Array.from({ length: 100_000 }, () => 'a row of it') }],
  ['is nested a thousand deep', { rows: deep(1_000) }],
])('a refused backup that %s leaves nothing of itself in the log, which comes back', async (_, backup) => {
  const storage = new MemoryStorage()
  const begin = { id: 'standalone-pair', signin: 'admin', clock: 'paused' } as const
  const { host, answer } = await createNodeHost({ storage, begin })
  const content = await backupFile(backup)
  for (let time = 0; time < 3; time += 1) {
    const body = JSON.stringify({ fileName: 'backup.tar.gz', content })
    const path = 'http://lab.test/api/expe1.example.com/actions/restore-backup'
    expect((await answer(new Request(path, { method: 'POST', body }))).status).toBeGreaterThanOrEqual(400)
  }
  const log = await host.exportLog()
  expect(JSON.stringify(log).length).toBeLessThan(5_000)
  const other = await createNodeHost()
  expect(await other.host.importLog(log)).toBeNull()
  expect(await other.host.events(0)).toEqual(await host.events(0))
  expect((await other.host.read()).world).toEqual((await host.read()).world)
})

it('a refusal that is a mistake too is written down with it, and replays to the same world', async () => {
  const { host } = await createNodeHost({ begin: { id: 'cluster-of-three', clock: 'paused' } })
  await host.dispatch({
    type: 'save-settings',
    expressway: 'expe2',
    page: 'clustering',
    values: { clusterName: 'other.example.com', configurationPrimary: 2 },
    revision: null,
    by: 'admin',
  })
  const log = await host.exportLog()
  const other = await createNodeHost()
  expect(await other.host.importLog(log)).toBeNull()
  expect((await other.host.read()).world).toEqual((await host.read()).world)
  expect(await other.host.events(0)).toEqual(await host.events(0))
})

it('what was typed as a name, and is no account, stands nowhere: it may be a password', async () => {
  const storage = new MemoryStorage()
  const { host } = await createNodeHost({ storage, begin: { id: 'standalone-pair', clock: 'paused' } })
  const secret = 'Correct-Horse-7'
  const known = { type: 'sign-in', expressway: 'expe1', username: 'admin', password: secret } as const
  const unknown = { ...known, username: secret, password: 'anything' }
  for (const kind of ['web', 'ssh'] as const) {
    await host.dispatch({ ...unknown, kind })
    await host.dispatch({ ...known, kind })
  }
  const { world } = await host.read()
  const [first, second] = (world.expressways['expe1']?.eventLog ?? []).slice(-4)
  expect([first?.user, second?.user]).toEqual(['', 'admin'])
  expect(first?.detail).toContain('a name that no account has')
  const log = await host.exportLog()
  const stored = JSON.stringify([world, log, await storage.records(), await host.events(0)])
  expect(stored).not.toContain(secret)
  expect(log.entries).toHaveLength(4)
  const imported = await createNodeHost()
  expect(await imported.host.importLog(log)).toBeNull()
  expect((await imported.host.read()).world).toEqual(world)
})

it('a log of before that names nobody is read all the same', async () => {
  const { host } = await createNodeHost()
  const failed = { type: 'sign-in', expressway: 'expe1', username: 'bob', password: '', kind: 'web' }
  const log = await host.exportLog()
  expect(await host.importLog({ ...log, entries: [{ at: log.now, command: failed }] })).toBeNull()
  expect((await host.read()).world.expressways['expe1']?.protection.failures).toHaveLength(1)
})

it('a sign-in that fails stays in the log, for it counts towards a ban, and without what was typed', async () => {
  const storage = new MemoryStorage()
  const { host } = await createNodeHost({ storage, begin: { id: 'standalone-pair', clock: 'paused' } })
  const typed = { username: 'admin', password: 'my other password' }
  for (let time = 0; time < 3; time += 1)
    await host.dispatch({ type: 'sign-in', expressway: 'expe1', ...typed, kind: 'web' })
  const { world } = await host.read()
  expect(world.expressways['expe1']?.eventLog.at(-1)?.event).toBe('Admin Session Login Failure')
  const log = await host.exportLog()
  expect(log.entries.map(({ command }) => command)).toEqual(
    Array.from({ length: 3 }, () => expect.objectContaining({ type: 'sign-in', password: '' })),
  )
  const [imported, reopened] = [await createNodeHost(), await createNodeHost({ storage })]
  expect(await imported.host.importLog(log)).toBeNull()
  expect((await imported.host.read()).world).toEqual(world)
  expect((await reopened.host.read()).world).toEqual(world)
})
