import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { instantSchema, worldMadeSchema } from '#contract/wire/exercise-requests'
import { SHARED_LINK_LENGTH_MAX, type WorldFile } from '#contract/wire/world-file'
import { veiled } from '../../host/exercises/veil'
import { createNodeHost, type NodeHost } from '../../node'
import { scenarioAsFile, scenarios, startWorld } from '../../scenarios/catalogue'
import { scenarioOfFile } from '../../scenarios/world-files'
import { present } from '../../sim/ground/index'

const ask = ({ answer }: NodeHost, method: string, path: string, body?: unknown) =>
  answer(
    new Request(`http://lab.test/api/lab/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  )
const worldOf = async ({ host }: NodeHost) => JSON.stringify((await host.read()).world)

const own: WorldFile = {
  schema: 'sixpeer-world',
  version: 1,
  title: 'Two on a working day',
  machines: [
    { number: 1, platform: 'large-vm', devices: 500 },
    { number: 3, version: 'X8.8.3', keys: ['E00', 'T00'], settings: { 'h323.mode': 'Off' } },
  ],
  members: [1],
  surroundings: { load: 'working-day', uses: ['mobile-access'], roundTripMs: 12 },
  faults: [{ kind: 'power-off', expressway: 'expe3' }],
}

describe('a world as a file', () => {
  const plain = scenarios.filter(({ id }) => scenarioAsFile(id)).map(({ id }) => id)

  test('is what most worlds of the lab are that have no past', () => {
    expect(plain.length).toBeGreaterThanOrEqual(10)
    expect(plain).toContain('cluster-of-three')
  })

  test.each(plain)('makes the same world as the scenario, but for its name: %s', (id) => {
    const file = present(scenarioAsFile(id), id)
    const again = v.parse(worldMadeSchema, JSON.parse(JSON.stringify({ world: file }))).world
    const made = present(startWorld(scenarioOfFile(again), 7, 'strict'), id)
    expect(JSON.stringify({ ...made, scenario: id })).toBe(JSON.stringify(startWorld(id, 7, 'strict')))
  })

  test('has the machines that it names, and what was broken an hour ago; its log replays anywhere', async () => {
    const lab = await createNodeHost()
    expect((await ask(lab, 'POST', 'worlds/start', { world: own, profile: 'realistic' })).status).toBe(200)
    const { world } = await lab.host.read()
    expect(Object.keys(world.expressways)).toEqual(['expe1', 'expe3'])
    expect(world.expressways['expe3']).toMatchObject({ version: 'X8.8.3', power: { state: 'off' } })
    expect(world.expressways['expe3']?.optionKeys).toHaveLength(2)
    expect(world.network).toMatchObject({
      load: 'working-day',
      roundTripMs: 12,
      uses: ['mobile-access'],
    })
    const other = await createNodeHost()
    expect(await other.host.importLog(await lab.host.exportLog())).toBeNull()
    expect(JSON.parse(await worldOf(other))).toEqual({ ...world, now: expect.any(Number) })
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['of another version', { version: 2 }, 'of version 2; this lab reads version 1'],
    ['something else', { schema: 'sixpeer-exercise' }, 'does not say schema'],
    ['without machines', { machines: [] }, 'machines'],
    ['with a machine too far', { machines: [{ number: 7 }] }, 'machines.0.number'],
    ['with one number twice', { machines: [{ number: 1 }, { number: 1 }] }, 'Two machines have the number 1'],
    ['with a member that is not there', { members: [2] }, 'no machine 2 to be a member'],
    ['with a member twice', { members: [1], otherMembers: [1] }, 'Machine 1 is a member twice'],
    ['with a key that is none', { machines: [{ number: 1, keys: ['Z99'] }] }, 'Z99'],
    [
      'with a field that is none',
      { machines: [{ number: 1, settings: { 'h323.colour': 'red' } }] },
      'h323.colour: There is no such field',
    ],
    [
      'with a value that cannot be',
      { machines: [{ number: 1, settings: { 'h323.mode': 'Perhaps' } }] },
      'h323.mode',
    ],
    ['with a fault on nobody', { faults: [{ kind: 'power-off', expressway: 'expe2' }] }, 'no machine expe2'],
    ['with a fault that is none', { faults: [{ kind: 'flood' }] }, 'faults.0.kind'],
  ])('%s is refused with what is wrong, and nothing changes', async (_, change, words) => {
    const lab = await createNodeHost()
    const before = (await lab.host.read()).world.scenario
    for (const path of ['worlds/made', 'worlds/start']) {
      const response = await ask(lab, 'POST', path, { world: { ...own, faults: [], ...change } })
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(await response.text()).toContain(words)
    }
    expect((await lab.host.read()).world.scenario).toBe(before)
  })
})

describe('the instant of a world', () => {
  async function worked(): Promise<NodeHost> {
    const lab = await createNodeHost({ begin: { id: 'cluster-of-three', signin: 'admin', clock: 'paused' } })
    await lab.host.dispatch({
      type: 'start-procedure',
      procedure: 'change-primary',
      roles: { primary: 'expe1', newPrimary: 'expe2' },
    })
    for (const expressway of ['expe2', 'expe1', 'expe3'])
      await lab.host.dispatch({
        type: 'save-settings',
        expressway,
        page: 'clustering',
        values: { configurationPrimary: 2 },
        revision: null,
        by: 'admin',
      })
    for (const expressway of ['expe1', 'expe2', 'expe3'])
      for (const path of ['system/clustering', 'status/alarms', 'maintenance/restart-options'])
        await lab.host.dispatch({ type: 'open-page', expressway, path })
    await lab.host.dispatch({ type: 'restart', expressway: 'expe1', kind: 'restart', by: 'admin' })
    await lab.host.changeClock({ advanceMs: 90_000 })
    return lab
  }

  test('travels in a link that is short enough, and is the same byte for byte where it is opened', async () => {
    const lab = await worked()
    const { at, log } = v.parse(instantSchema, await (await ask(lab, 'GET', 'instant')).json())
    expect(at.length + 60).toBeLessThan(SHARED_LINK_LENGTH_MAX)
    const there = await createNodeHost({ begin: { id: '', at } })
    expect(await worldOf(there)).toBe(await worldOf(lab))
    const saved = await createNodeHost()
    const world = { schema: 'sixpeer-world', version: 1, title: 'Mine', log }
    expect((await ask(saved, 'POST', 'worlds/start', { world })).status).toBe(200)
    expect(await worldOf(saved)).toBe(await worldOf(lab))
  })

  test('that was cut, is no log, or names what is not there is refused, and nothing changes', async () => {
    const lab = await worked()
    const { at, log } = v.parse(instantSchema, await (await ask(lab, 'GET', 'instant')).json())
    const before = await worldOf(lab)
    const links = [
      at.slice(0, -3),
      '',
      veiled('{}'),
      veiled('{'),
      veiled('['.repeat(100_000)),
      veiled(JSON.stringify({ ...log, scenario: 'mars' })),
      veiled(JSON.stringify({ ...log, entries: log.entries.toReversed() })),
    ]
    for (const link of links) {
      const response = await ask(lab, 'POST', 'scenario', { id: '', at: link })
      expect(response.status).toBeGreaterThanOrEqual(400)
    }
    expect(
      (await ask(lab, 'POST', 'scenario', { id: 'cluster-of-three', at })).status,
    ).toBeGreaterThanOrEqual(400)
    expect(await worldOf(lab)).toBe(before)
  })
})
