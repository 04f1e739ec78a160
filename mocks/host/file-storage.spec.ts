import { appendFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createNodeHost } from '../node'
import { FileStorage } from './file-storage'

const file = () => join(mkdtempSync(join(tmpdir(), 'sixpeer-file-')), 'world.state')

/** A host on the file, a save that is carried out, and the file as a killed process leaves it: nobody says goodbye. */
async function savedIn(path: string, timeToLive: number): Promise<void> {
  const { host } = await createNodeHost({ storage: await FileStorage.open(path) })
  await host.dispatch({
    type: 'save-settings',
    expressway: 'expe1',
    page: 'h323',
    values: { timeToLive },
    revision: null,
    by: 'admin',
  })
}

async function worldIn(path: string) {
  const { host } = await createNodeHost({ storage: await FileStorage.open(path) })
  const log = await host.exportLog()
  return { values: (await host.read()).world.expressways['expe1']?.settings, commands: log.entries.length }
}

test('what was answered is there when the file is opened again, by whoever did not close it', async () => {
  const path = file()
  await savedIn(path, 60)
  await savedIn(path, 120)
  expect(await worldIn(path)).toMatchObject({ values: { 'h323.timeToLive': 120 }, commands: 2 })
})

test('a line that was being written when the process was killed is cut off, and those before it stand', async () => {
  const path = file()
  await savedIn(path, 60)
  const whole = readFileSync(path, 'utf8')
  appendFileSync(path, '{"head":{"shape":')
  expect((await worldIn(path)).commands).toBe(1)
  expect(readFileSync(path, 'utf8').startsWith(whole)).toBe(true)
  await savedIn(path, 120)
  expect((await worldIn(path)).commands).toBe(2)
})

test('a file of another kind is refused, and left as it is', async () => {
  const path = file()
  writeFileSync(path, 'Dear diary,\n')
  await expect(FileStorage.open(path)).rejects.toThrow(/is no state of machines: line 1/)
  expect(readFileSync(path, 'utf8')).toBe('Dear diary,\n')
})

test.each(['Dear diary, no line ends here', 'Dear diary,\nand no more', '{"name":"settings"}', '\n\n'])(
  'a file of another kind that ends without an end of line is left byte for byte: %j',
  async (text) => {
    const path = file()
    writeFileSync(path, text)
    await expect(FileStorage.open(path)).rejects.toThrow(/is no state of machines/)
    expect(readFileSync(path, 'utf8')).toBe(text)
  },
)

test('another world takes the place of the first, and its snapshots with it', async () => {
  const path = file()
  await savedIn(path, 60)
  const { host } = await createNodeHost({ storage: await FileStorage.open(path) })
  await host.startScenario({ id: 'cluster-of-three', clock: 'paused' })
  const { host: again } = await createNodeHost({ storage: await FileStorage.open(path) })
  expect((await again.read()).world.scenario).toBe('cluster-of-three')
})

test('the next start sets out from the last snapshot, and does without one that cannot be read', async () => {
  const path = file()
  const { host } = await createNodeHost({ storage: await FileStorage.open(path) })
  for (let count = 0; count < 25; count += 1)
    await host.dispatch({ type: 'open-page', expressway: 'expe1', path: `/system/${count}` })
  expect(existsSync(`${path}.snapshot`)).toBe(true)
  const { world } = await host.read()
  const opened = async () => {
    const { host: other } = await createNodeHost({ storage: await FileStorage.open(path) })
    return (await other.read()).world
  }
  expect(await opened()).toEqual(world)
  writeFileSync(`${path}.snapshot`, '{"ser')
  expect(await opened()).toEqual(world)
})

test('what was set aside and cannot be read is kept beside, and what is set aside now stands in its place', async () => {
  const path = file()
  await savedIn(path, 60)
  writeFileSync(`${path}.aside`, '{"')
  const storage = await FileStorage.open(path)
  await storage.setAside('another version')
  expect(readFileSync(`${path}.aside.unreadable`, 'utf8')).toBe('{"')
  expect((await storage.aside()).map(({ why }) => why)).toEqual(['another version'])
  await storage.forgetAside('nobody')
  expect(await storage.aside()).toHaveLength(1)
})
