import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { fitsSchema } from '#contract/wire/fits'
import { scenariosSchema } from '#contract/wire/lab'
import { MODES, proceduresSchema } from '#contract/wire/procedures'
import { exerciseAsLink } from '../../host/exercises/exercise-text'
import { createNodeHost, type NodeHost } from '../../node'
import { present } from '../../sim/ground/index'
import { usual } from '../../testing/exercises'
import { filledIn, labReads } from '../../testing/lab-reads'

/** A port between two that is to be found, and what its fault is called. */
const id = 'apart-since-the-firewall'
const WORDS = 'port 4372 is blocked'

const ask = async ({ answer }: NodeHost, path: string, method = 'GET', body?: unknown) =>
  answer(
    new Request(`http://lab.test/api/lab/${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  )
const textOf = async (lab: NodeHost, path: string) => (await ask(lab, path)).text()

/** What of the lab is read while a repair is under way. */
const reads = Object.entries(labReads).map(([path, { asked = path }]) => filledIn(asked, 'none', 'none'))

const repairIn = (mode: (typeof MODES)[number], rest = {}) =>
  createNodeHost({ begin: { id, procedure: id, mode, signin: 'admin', ...rest } })

describe('what is to be found', () => {
  test.each(MODES)('is nowhere told in the mode %s', async (mode) => {
    const lab = await repairIn(mode)
    for (const path of reads) expect((await textOf(lab, path)).includes(WORDS), path).toBe(false)
    expect(await (await ask(lab, 'world')).json()).toMatchObject({ keepsCause: true, links: [], faults: [] })
    expect((await ask(lab, 'why?host=expe1&row=2')).status).toBe(403)
    const [fault] = (await lab.host.read()).world.faults
    const removed = await ask(lab, `faults/${present(fault, 'it is there').id}`, 'DELETE')
    expect(removed.status).toBe(404)
    expect((await lab.host.read()).world.faults).toHaveLength(1)
  })

  test('is not told either before anybody has begun, nor is it in a list of worlds', async () => {
    const lab = await createNodeHost({ begin: { id } })
    for (const path of reads) expect((await textOf(lab, path)).includes(WORDS), path).toBe(false)
    expect(await textOf(lab, 'scenarios')).not.toContain(id)
    const { fits } = v.parse(fitsSchema, await (await ask(lab, 'fits')).json())
    const fitting = fits.filter(({ refusal }) => refusal === null)
    expect(fitting.map(({ procedure }) => procedure)).toEqual([id])
  })

  test.each(['learn', 'practise'] as const)(
    'is shown to whoever asks in the mode %s, which counts',
    async (mode) => {
      const lab = await repairIn(mode)
      expect(await (await ask(lab, 'run')).json()).toMatchObject({ cause: null })
      await ask(lab, 'run/help', 'POST', { step: null, help: 'cause' })
      expect(await (await ask(lab, 'run')).json()).toMatchObject({
        cause: expect.stringContaining('4372'),
        help: [{ step: null, help: 'cause' }],
      })
      expect(await textOf(lab, 'world')).toContain(WORDS)
    },
  )

  test('is told when it is mended and has stayed so', async () => {
    const lab = await repairIn('exam')
    await ask(lab, 'faults', 'POST', { kind: 'path-cut', between: ['expe1', 'expe3'] })
    expect(await (await ask(lab, 'world')).json()).toMatchObject({ faults: [{ kind: 'path-cut' }] })
    const mend = (kind: string, rest = {}) =>
      ask(lab, 'faults/mend', 'POST', { kind, between: ['expe1.example.com', 'expe2.example.com'], ...rest })
    expect((await mend('nat')).status).toBe(409)
    expect((await mend('port-blocked', { port: 4372 })).status).toBe(200)
    expect((await mend('path-cut', { between: ['expe3', 'expe1'] })).status).toBe(200)
    // A page is opened first, as on the way to it.
    await lab.host.dispatch({ type: 'open-page', expressway: 'expe1', path: 'status/alarms' })
    await lab.host.changeClock({ advanceMs: 15 * 60_000 })
    expect(await (await ask(lab, 'run')).json()).toMatchObject({
      finished: true,
      cause: expect.stringContaining('4372'),
      mistakes: [{ id: 'TRB-M9' }],
    })
  })

  test.each([
    [{ kind: 'database-failure', expressway: 'expe1' }, 400],
    [{ kind: 'port-blocked', between: ['expe1', 'nobody'], port: 4372 }, 404],
    [{ kind: 'port-blocked', between: ['expe1'], port: 4372 }, 400],
    [{ kind: 'ntp-unreachable', server: '10.0.0.99' }, 409],
  ])('sent for %j nobody mends anything', async (claim, status) => {
    const lab = await repairIn('learn')
    expect((await ask(lab, 'faults/mend', 'POST', claim)).status).toBe(status)
    expect((await lab.host.read()).world.faults).toHaveLength(1)
  })
})

describe('a learner', () => {
  test('has a world of one’s own, whose log leads to the same world again', async () => {
    const lab = await repairIn('practise', { learner: 12 })
    const { world } = await lab.host.read()
    expect(world.scenario).toBe(`${id}~12`)
    const log = await lab.host.exportLog()
    const again = await createNodeHost()
    expect(await again.host.importLog(log)).toBeNull()
    expect((await again.host.read()).world.expressways).toEqual(world.expressways)
    const run = await (await ask(lab, 'run')).json()
    expect(run.roles[0].host).toMatch(new RegExp(`^${world.toFind?.cast['primary']}\\.`))
  })

  test('is told of with every repair whose world is in no list', async () => {
    const lab = await createNodeHost()
    const { procedures } = v.parse(proceduresSchema, await (await ask(lab, 'procedures')).json())
    const { scenarios } = v.parse(scenariosSchema, await (await ask(lab, 'scenarios')).json())
    const listed = new Set(scenarios.map((one) => one.id))
    const wrong = procedures.filter((one) => one.isVaried === listed.has(one.startsIn.scenario))
    expect(wrong).toEqual([])
    expect(procedures.filter(({ isVaried }) => isVaried).length).toBeGreaterThanOrEqual(25)
  })

  test('gets it by the one link of an exercise, with a number beside it', async () => {
    const task = { ...usual, world: { scenario: 'two-rows-in-dispute' }, procedure: 'two-rows-in-dispute' }
    const openedBy = async (learner?: number, own?: number) => {
      const exercise = exerciseAsLink({ ...task, ...(own !== undefined && { learner: own }) })
      const lab = await createNodeHost({
        begin: { id: '', exercise, ...(learner !== undefined && { learner }) },
      })
      const { scenario, toFind, run } = (await lab.host.read()).world
      return { scenario, cast: toFind?.cast, primary: run?.roles['primary'], hash: run?.exercise?.hash }
    }
    const [usualOne, seventh, eighth] = [await openedBy(), await openedBy(7), await openedBy(8)]
    expect(seventh.cast).not.toEqual(usualOne.cast)
    expect(eighth.cast).not.toEqual(seventh.cast)
    expect(seventh).toMatchObject({ scenario: 'two-rows-in-dispute~7', primary: seventh.cast?.['primary'] })
    expect(await openedBy(undefined, 7)).toEqual({
      ...seventh,
      hash: expect.not.stringMatching(String(seventh.hash)),
    })
    expect((await openedBy(7, 8)).cast).toEqual(seventh.cast)
    // It is one exercise all the same.
    expect(new Set([usualOne.hash, seventh.hash, eighth.hash]).size).toBe(1)
  })

  test('is told nothing of what is hidden by the number of a world that lacks it', async () => {
    const hidden = [{ fault: 'path-cut:expe1:expe2', when: 'now' }] as const
    const task = { ...usual, world: { scenario: 'two-rows-in-dispute' }, procedure: 'two-rows-in-dispute' }
    const exercise = exerciseAsLink({ ...task, hidden: [...hidden] })
    const lab = await createNodeHost()
    for (const learner of [1, 2, 3, 4, 5, 6]) {
      const answer = await ask(lab, 'scenario', 'POST', { id: '', exercise, learner })
      expect([answer.status, await answer.text()]).toEqual([422, expect.not.stringContaining('path')])
    }
  })

  test('is refused one where all have the same, by the name of the field', async () => {
    const lab = await createNodeHost()
    const { world: before } = await lab.host.read()
    const exercise = exerciseAsLink(usual)
    for (const response of [
      await ask(lab, 'scenario', 'POST', { id: '', exercise, learner: 7 }),
      await ask(lab, 'exercises/made', 'POST', { exercise: { ...usual, learner: 7 } }),
    ])
      expect(await response.json()).toMatchObject({ errors: [{ field: 'learner' }] })
    expect((await lab.host.read()).world).toBe(before)
  })

  test.each([
    [{ id: 'cluster-of-three', learner: 3 }, 'the same for every learner'],
    [{ id: 'no-such-world', learner: 3 }, 'There is no scenario'],
    [{ id, learner: -1 }, ''],
    [{ id, learner: 1.5 }, ''],
  ])('is refused a world that is none: %j', async (choice, words) => {
    const lab = await createNodeHost()
    const before = (await lab.host.read()).world
    const response = await ask(lab, 'scenario', 'POST', choice)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await response.text()).toContain(words)
    expect((await lab.host.read()).world).toBe(before)
  })
})
