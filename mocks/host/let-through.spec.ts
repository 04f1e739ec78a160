import { expect, test } from 'vitest'
import type { PageValues } from '#contract/settings/field'
import { createNodeHost } from '../node'
import { rowValues } from '../procedures/language/clustering-values'
import { apply, applyLogged } from '../sim/apply'
import { type Command, expresswayOf, present } from '../sim/ground/index'
import { isClustered, peerRows, savedAddressOf } from '../sim/machine/index'
import { MemoryStorage } from './memory-storage'

const by = 'admin'
const save = (expressway: string, page: string, values: PageValues): Command => ({
  type: 'save-settings',
  expressway,
  page,
  values,
  revision: null,
  by,
})
const restart = (expressway: string): Command => ({ type: 'restart', expressway, kind: 'restart', by })
const names = (...numbers: number[]) => numbers.map((number) => `expe${number}.example.com`)

/** What strict let through once and refuses by now, in the order in which a log of before holds it. */
const before: readonly Command[] = [
  save('expe3', 'ip', { lan1Ipv4Address: '10.0.0.113' }),
  save('expe1', 'clustering', rowValues(names(1, 2))),
  save('expe2', 'clustering', { clusterName: 'other.example.com' }),
  save('expe2', 'clustering', { configurationPrimary: 6 }),
  restart('expe2'),
  restart('expe1'),
]

/** What it has always refused, as logs of long before hold it. */
const always = save('expe1', 'clustering', rowValues([]))

/** A stored world of strict whose log holds these commands whole. */
async function storedWith(commands: readonly Command[]) {
  const storage = new MemoryStorage()
  await createNodeHost({ storage, begin: { id: 'cluster-of-three', clock: 'paused' } })
  const { head } = present(await storage.news(null), 'something is stored')
  const records = commands.map((command, index) => ({
    serial: index + 1,
    at: head.clock.anchor,
    command,
    requestId: '',
  }))
  await storage.replace({ ...head, serial: records.length }, records)
  return storage
}

test('a log of strict that holds what is refused by now replays to the world that it was', async () => {
  const { host } = await createNodeHost({ storage: await storedWith([...before, always]) })
  const { world } = await host.read()
  const [one, two, three] = ['expe1', 'expe2', 'expe3'].map((id) => expresswayOf(world, id))
  expect(world.profile).toBe('strict')
  expect(one && peerRows(one).filter((address) => address !== '')).toEqual(names(1, 2))
  expect(two?.settings).toMatchObject({
    'clustering.clusterName': 'other.example.com',
    'clustering.configurationPrimary': 6,
  })
  expect(three && savedAddressOf(three)).toBe('10.0.0.113')
  expect([one, two].map((machine) => machine?.power.state)).toEqual(['restarting', 'restarting'])
  // What was refused on its day is refused again.
  expect(one && isClustered(one)).toBe(true)
})

test('and it is handed in and given out again as the same world', async () => {
  const { host } = await createNodeHost({ storage: await storedWith(before) })
  const other = await createNodeHost()
  expect(await other.host.importLog(await host.exportLog())).toBeNull()
  expect((await other.host.read()).world).toEqual((await host.read()).world)
})

test.each(before.slice(0, 4))('given today it is refused: $values', async (command) => {
  const { host } = await createNodeHost({ begin: { id: 'cluster-of-three', clock: 'paused' } })
  const { world } = await host.read()
  const { events, world: after } = await host.dispatch(command)
  expect(events[0]?.type).toBe('refused')
  expect({ ...after, mistakes: [] }).toEqual({ ...world, mistakes: [] })
  // And the log, which holds the refusal, replays to the same.
  const other = await createNodeHost()
  expect(await other.host.importLog(await host.exportLog())).toBeNull()
  expect((await other.host.read()).world).toEqual((await host.read()).world)
})

test('a log command that nobody would refuse comes to the same as one that is given', async () => {
  const { host } = await createNodeHost({ begin: { id: 'cluster-of-three', clock: 'paused' } })
  const { world } = await host.read()
  const command = save('expe1', 'h323', { timeToLive: 90 })
  expect(applyLogged(world, command)).toEqual(apply(world, command))
})

/** What strict has always refused for one thing, and would refuse by now for another that it once let through. */
const alwaysForAnother: readonly [string, readonly Command[], Command][] = [
  [
    'an address of a subordinate, with a field that is of the primary beside it',
    [],
    save('expe3', 'ip', { lan1Ipv4Address: '10.0.0.113', ipProtocol: 'Both' }),
  ],
  [
    'a newcomer that puts itself first, under the number of the cluster',
    ['expe1', 'expe2', 'expe3'].map((id) => save(id, 'clustering', rowValues(names(1, 2, 3, 4)))),
    save('expe4', 'clustering', { ...rowValues(names(4, 1, 2, 3)), clusterName: 'cluster1.example.com' }),
  ],
]

test.each(alwaysForAnother)(
  'what was refused on its day is refused again: %s',
  async (_, earlier, refusedThen) => {
    const { host } = await createNodeHost({ storage: await storedWith([...earlier, refusedThen]) })
    const without = await createNodeHost({ storage: await storedWith(earlier) })
    const [after, before] = [(await host.read()).world, (await without.host.read()).world]
    expect(after.expressways).toEqual(before.expressways)
  },
)
