import { describe, expect, test } from 'vitest'
import { stepsThatCount } from '#contract/steps-that-count'
import { createNodeHost } from '../node'
import { procedureNamed } from '../procedures/catalogue'
import { resultOf } from '../procedures/engine/result'
import { runAnswer } from '../procedures/engine/run'
import { stepsOf } from '../procedures/language/procedure'
import { present } from '../sim/ground/index'
import { webSession } from '../sim/machine/index'
import { proceduresByShape } from '../testing/one-of-each-shape'
import { type Fresh, freshAsChosen } from './fresh'
import type { HostRefusal, ScenarioChoice } from './world-host'

const create = { id: 'standalone-pair', procedure: 'create' } as const

async function begun(choice: ScenarioChoice): Promise<Fresh> {
  const fresh = await freshAsChosen(choice)
  if ('refusal' in fresh) throw new Error(fresh.refusal.detail)
  return fresh
}

async function refused(choice: ScenarioChoice): Promise<HostRefusal> {
  const fresh = await freshAsChosen(choice)
  if (!('refusal' in fresh)) throw new Error('It was not refused.')
  return fresh
}

const runIn = ({ replica }: Fresh) => present(runAnswer(replica.world, replica.progress), 'a procedure runs')

test('[PRE-33] [PRE-35] a world is chosen with another Cisco TMS, where it has one', async () => {
  const { replica, records } = await begun({ id: 'cluster-with-tms', tms: '13.1', extension: 'off' })
  expect(replica.world.tms).toMatchObject({ version: '13.1', isProvisioningExtensionMode: false })
  expect(records).toHaveLength(1)
  expect((await begun({ id: 'cluster-with-tms', tms: '12.6' })).replica.world.tms).toMatchObject({
    version: '12.6',
    isProvisioningExtensionMode: true,
  })
  expect((await refused({ id: 'standalone-pair', tms: '13.1' })).refusal.detail).toContain('no Cisco TMS')
})

test('[CRE-02] [UPG-06] a procedure is not begun that Cisco TMS lacks something for', async () => {
  const wanting = await refused({ ...create, wanted: ['provisioning'] })
  expect(wanting.refusal.guide).toEqual(['CRE-02'])
  expect(runIn(await begun({ ...create, wanted: [] })).procedure).toBe('create')
  const upgrade = { id: 'upgrade-with-tms', procedure: 'upgrade' } as const
  const { refusal } = await refused({ ...upgrade, extension: 'off' })
  expect(refusal).toMatchObject({ guide: ['UPG-06'], detail: expect.stringContaining('before the upgrade') })
  expect(runIn(await begun(upgrade)).preflight.find(({ id }) => id === 'UPG-05')?.result).toBe('pass')
})

describe('a world that is chosen with a procedure', () => {
  test.each(proceduresByShape.map((procedure) => [procedure.id, procedure] as const))(
    '%s is done up to the chosen step, without a mistake and within its log',
    async (_, procedure) => {
      const choice = { id: procedure.startsIn.scenario, procedure: procedure.id, clock: 'paused' } as const
      const count = stepsThatCount(runIn(await begun(choice)).steps).length
      const step = Math.ceil(count / 2)
      const fresh = await begun({ ...choice, step })
      const run = runIn(fresh)
      // By its number in the drawer; the first one after it that is not done yet, where it has been done with another.
      const numbered = stepsThatCount(run.steps)
      const due = numbered.findIndex(({ state }) => state === 'current')
      expect(due).toBeGreaterThanOrEqual(step - 1)
      expect(numbered.slice(step - 1, due).every(({ state }) => state === 'done')).toBe(true)
      expect(run.mistakes).toEqual([])
      const { host } = await createNodeHost({ anew: fresh })
      const elsewhere = await createNodeHost()
      expect(await elsewhere.host.importLog(await host.exportLog())).toBeNull()
      const [here, there] = [await host.read(), await elsewhere.host.read()]
      expect(there.world).toEqual(here.world)
      expect(there.progress).toEqual(here.progress)
    },
  )

  test('says in its log and in its result at which step it was taken over', async () => {
    const choice = { id: 'cluster-of-three', procedure: 'remove-live-peer', mode: 'exam' } as const
    const { records, replica } = await begun({ ...choice, step: 6 })
    const start = records.find(({ command }) => command.type === 'start-procedure')
    expect(start?.command).toMatchObject({ begunAtStep: 6 })
    expect(resultOf(replica.world, replica.progress)).toMatchObject({ begunAtStep: 6 })
    const whole = await begun({ ...choice, step: 1 })
    expect(resultOf(whole.replica.world, whole.replica.progress)).not.toHaveProperty('begunAtStep')
  })

  test('lands in the step that was asked for, signed in after all restarts, with all of its minutes', async () => {
    const fresh = await begun({ ...create, signin: 'admin', step: 20, mode: 'practise', limitMinutes: 30 })
    const run = runIn(fresh)
    const { world } = fresh.replica
    expect(stepsThatCount(run.steps).findIndex(({ state }) => state === 'current')).toBe(19)
    expect(run).toMatchObject({ mode: 'practise', tells: 'on-request', help: [] })
    expect(run.startedAt + (run.limitMs ?? 0) - world.now).toBe(30 * 60_000)
    expect(world.now).toBeGreaterThan(run.startedAt)
    for (const expressway of Object.values(world.expressways))
      expect(webSession(world, expressway), expressway.id).toBeDefined()
  })

  test('is broken before it begins, so that in an exam that is to be found', async () => {
    const faults = ['tms-unreachable', 'round-trip:expe1:10.0.0.12:20']
    const { replica } = await begun({ ...create, mode: 'exam', faults })
    expect(replica.world.faults).toMatchObject([
      { kind: 'tms-unreachable' },
      { kind: 'round-trip', between: ['expe1', 'expe2'], milliseconds: 20 },
    ])
    expect(replica.world.run).toMatchObject({
      mode: 'exam',
      toFind: replica.world.faults.map(({ id }) => id),
    })
  })

  test('keeps its sessions for as long as the world lasts, unless they are to expire', async () => {
    for (const sessions of [undefined, 'expire'] as const) {
      const { host } = await createNodeHost({
        begin: { id: 'standalone-pair', clock: 'paused', signin: 'admin', sessions, profile: 'realistic' },
      })
      await host.changeClock({ advanceMs: 2 * 86_400_000 })
      const { world } = await host.read()
      const signedIn = Object.values(world.expressways).filter((one) => webSession(world, one))
      expect(signedIn).toHaveLength(sessions ? 0 : 2)
    }
  })

  test('casts whoever is named, and whoever fits beside them', async () => {
    const choice = { id: 'cluster-of-one', procedure: 'add-peer' }
    expect(runIn(await begun(choice)).roles.map(({ host }) => host)).toEqual([
      'expe1.example.com',
      'expe2.example.com',
    ])
    const roles = { primary: '10.0.0.12' }
    expect(runIn(await begun({ ...create, roles })).roles[0]?.host).toBe('expe2.example.com')
  })
})

describe('what cannot be chosen is refused with what can', () => {
  test.each<[string, ScenarioChoice, string]>([
    ['a procedure', { id: 'standalone-pair', procedure: 'bake' }, 'create'],
    ['a mode without a procedure', { id: 'standalone-pair', mode: 'exam' }, 'create'],
    ['a step', { ...create, step: 999 }, '1'],
    ['a role', { ...create, roles: { cook: 'expe1' } }, 'primary'],
    ['a machine', { ...create, roles: { primary: 'expe9' } }, 'expe2'],
    ['a procedure that does not fit', { id: 'standalone-pair', procedure: 'add-peer' }, 'create'],
    ['a fault', { id: 'standalone-pair', faults: ['flood'] }, 'path-cut:EXPRESSWAY:EXPRESSWAY'],
    ['a fault of nobody', { id: 'standalone-pair', faults: ['power-off:expe9'] }, 'power-off:EXPRESSWAY'],
    [
      'a fault with too much',
      { id: 'standalone-pair', faults: ['power-off:expe1:expe2'] },
      'tms-unreachable',
    ],
    [
      'a port',
      { id: 'standalone-pair', faults: ['port-blocked:expe1:expe2:80'] },
      'nat:EXPRESSWAY:EXPRESSWAY',
    ],
  ])('%s', async (_, choice, known) => {
    expect((await refused(choice)).known).toContain(known)
  })

  test('a step after the last, with the number that the drawer gives the last', async () => {
    const { refusal, known } = await refused({ ...create, step: 999 })
    const last = known?.length ?? 0
    expect(refusal.detail).toBe(`${runIn(await begun(create)).title} has no step 999: its last is ${last}.`)
    // Some steps need not be done in that world, and have no number.
    expect(last).toBeLessThan(stepsOf(present(procedureNamed('create'), 'it is known')).length)
    expect(stepsThatCount(runIn(await begun({ ...create, step: last })).steps)).toHaveLength(last)
    expect((await refused({ ...create, step: last + 1 })).known).toEqual(known)
  })

  test('hidden faults of a run that is no exam, or of none', async () => {
    for (const choice of [{ ...create, mode: 'practise' as const }, create])
      expect((await refused({ ...choice, hidden: 'faults' })).refusal.detail).toContain('mode=exam')
    expect((await refused({ id: 'standalone-pair', hidden: 'faults' })).known).toContain('create')
  })

  test('an exam whose clock stands still', async () => {
    expect((await refused({ ...create, mode: 'exam', clock: 'paused' })).refusal.kind).toBe('invalid')
  })
})
