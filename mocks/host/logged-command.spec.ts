import { expect, test } from 'vitest'
import { createNodeHost } from '../node'
import { present } from '../sim/assert'
import type { CommandOf } from '../sim/command'
import type { LoggedCommand } from './logged-command'
import { MemoryStorage } from './memory-storage'

const account = (name: string, values: CommandOf<'save-item'>['values'] = {}) => ({
  expressway: 'expe1',
  list: 'administrator-accounts',
  id: null,
  values: { name, password: 'a long password', ...values },
  by: 'admin',
})

const answers = { confirmPassword: 'a long password', yourCurrentPassword: 'expressway' }
const [filledIn, filledInBadly, typed] = [account('form', answers), account('other'), account('line')]

/** The form, the form without what it asks, the command line: as it was given, and as it is. */
const earlier: readonly LoggedCommand[] = [
  { type: 'submit-item', ...filledIn },
  { type: 'submit-item', ...filledInBadly },
  { type: 'save-item', ...typed },
]
const today: readonly CommandOf<'save-item'>[] = [
  { type: 'save-item', form: true, ...filledIn },
  { type: 'save-item', form: true, ...filledInBadly },
  { type: 'save-item', ...typed },
]

/** A world in which these commands were given, and where its log is stored. */
async function played() {
  const storage = new MemoryStorage()
  const { host } = await createNodeHost({ storage })
  for (const command of today) await host.dispatch(command)
  return { host, storage }
}

test('a stored log of before, with two commands to save an item, is replayed to the same world', async () => {
  const { host, storage } = await played()
  const { head, records } = present(await storage.news(null), 'something is stored')
  const before = records.map((record, index) => ({ ...record, command: earlier[index] ?? record.command }))
  expect(before.map(({ command }) => command)).toEqual(earlier)
  await storage.replace(head, before)
  const { world } = await (await createNodeHost({ storage })).host.read()
  expect(world).toEqual((await host.read()).world)
  const { lists } = present(world.expressways['expe1'], 'it is in the scenario')
  expect(lists['administrator-accounts']?.map(({ values }) => values['name'])).toEqual([
    'admin',
    'form',
    'line',
  ])
})

test('so is one that is handed in', async () => {
  const { host } = await played()
  const log = await host.exportLog()
  const entries = log.entries.map(({ at }, index) => ({
    at,
    command: present(earlier[index], 'one for each'),
  }))
  const other = await createNodeHost()
  expect(await other.host.importLog({ ...log, entries })).toBeNull()
  expect((await other.host.read()).world).toEqual((await host.read()).world)
})
