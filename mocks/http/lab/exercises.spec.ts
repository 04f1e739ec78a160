import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { MINUTE_MS } from '#contract/spans'
import type { Exercise } from '#contract/wire/exercise'
import { commandLogSchema } from '#contract/wire/lab'
import type { Mode } from '#contract/wire/procedures'
import { handInSchema } from '#contract/wire/result'
import { trainersWord } from '../../host/exercises/trainers-word'
import { createNodeHost, type NodeHost } from '../../node'
import { procedures } from '../../procedures/catalogue'
import { present } from '../../sim/ground/index'
import { ask, faultsOf, kindsOf, opened, usual } from '../../testing/exercises'
import { filledIn, labReads } from '../../testing/lab-reads'

const get = (lab: NodeHost, path: string) => ask(lab, 'GET', path)
const choosePrimary = (lab: NodeHost, expressway: string) =>
  lab.host.dispatch({
    type: 'save-settings',
    expressway,
    page: 'clustering',
    values: { configurationPrimary: 2 },
    revision: null,
    by: 'admin',
  })

test('a run names its exercise and where it was taken over as its result does, by which a package knows it', async () => {
  const lab = await opened({ step: 3 })
  const run = await (await get(lab, 'run')).json()
  const result = (await lab.host.results.open())?.result
  expect(run).toMatchObject({ begunAtStep: 3, exercise: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } })
  expect([run.begunAtStep, run.exercise.hash]).toEqual([result?.begunAtStep, result?.exerciseHash])
})

describe('what an exercise hides', () => {
  test('breaks at the start, at its time and after its step, and at no other moment', async () => {
    const lab = await opened({
      clock: 'paused',
      hidden: [
        { fault: 'firewall-fails:expe3', when: 'now' },
        { fault: 'round-trip:expe1:expe3:25', when: { atMs: 5 * MINUTE_MS } },
        { fault: 'ntp-unreachable:10.0.0.5', when: { afterStep: 'PRI.01' } },
      ],
    })
    expect(await kindsOf(lab)).toEqual(['firewall-fails'])
    await choosePrimary(lab, 'expe2')
    expect(await kindsOf(lab)).toEqual(['firewall-fails', 'ntp-unreachable'])
    await lab.host.changeClock({ advanceMs: 5 * MINUTE_MS - 1 })
    expect(await kindsOf(lab)).toHaveLength(2)
    await lab.host.changeClock({ advanceMs: 1 })
    expect(await kindsOf(lab)).toEqual(['firewall-fails', 'ntp-unreachable', 'round-trip'])
  })

  test.each([
    ['learn', 'strict'],
    ['practise', 'realistic'],
    ['exam', 'strict'],
    ['exam', 'realistic'],
  ] as const)(
    '[TRB-M9] is not found for nothing by sending somebody everywhere: %s, %s',
    async (mode, profile) => {
      const loss: Exercise['hidden'] = [{ fault: 'packet-loss:expe2:expe3:10', when: 'now' }]
      const lab = await opened({ mode, profile, hidden: loss })
      const mend = async (between: readonly string[], kind = 'packet-loss') =>
        (await ask(lab, 'POST', 'faults/mend', { kind, between })).status
      const vain = [
        await mend(['expe1', 'expe2']),
        await mend(['expe1', 'expe3']),
        await mend(['expe2', 'expe3'], 'nat'),
      ]
      expect([...vain, await mend(['expe3', 'expe2'])]).toEqual([409, 409, 409, 200])
      await lab.host.dispatch({ type: 'stop-procedure' })
      const [kept] = await lab.host.results.kept()
      expect(kept?.run?.result.mistakes.map(({ id }) => id)).toEqual(['TRB-M9', 'TRB-M9', 'TRB-M9'])
    },
  )

  test('does not break any more once the run is over', async () => {
    const lab = await opened({
      limitMinutes: 10,
      hidden: [{ fault: 'firewall-fails:expe3', when: { afterStep: 'PRI.01' } }],
    })
    await lab.host.changeClock({ advanceMs: 10 * MINUTE_MS })
    await choosePrimary(lab, 'expe2')
    expect(await kindsOf(lab)).toEqual([])
  })

  test.each(['learn', 'practise', 'exam'] satisfies Mode[])(
    'is read nowhere before the end, and told then, in the mode %s',
    async (mode) => {
      const lab = await opened({
        mode,
        limitMinutes: 60,
        hidden: [
          { fault: 'firewall-fails:expe3', when: 'now' },
          { fault: 'path-cut:expe1:expe3', when: { atMs: MINUTE_MS } },
          { fault: 'database-failure:expe2', when: { atMs: 59 * MINUTE_MS } },
        ],
      })
      await lab.host.changeClock({ advanceMs: 2 * MINUTE_MS })
      const { world } = await lab.host.read()
      const words = [
        ...(await faultsOf(lab)).map(({ text }) => text),
        'firewall-fails',
        'path-cut',
        'database-failure',
        'is cut',
      ]
      expect(words).toHaveLength(6)
      const run = present(await lab.host.results.open(), 'it is under way').id
      const step = present(
        procedures.find(({ id }) => id === 'change-primary')?.phases[0]?.steps[0],
        'a step',
      ).id
      const reads = Object.entries(labReads).map(([path, { asked = path }]) => filledIn(asked, run, step))
      for (const path of reads) {
        const text = await (await get(lab, path)).text()
        expect(
          words.filter((word) => text.includes(word)),
          path,
        ).toEqual([])
      }
      for (const { id } of world.faults) expect((await ask(lab, 'DELETE', `faults/${id}`)).status).toBe(404)
      await lab.host.changeClock({ advanceMs: 60 * MINUTE_MS })
      const told = await (await get(lab, 'world')).text()
      expect(told).toContain('is cut')
      expect(await (await get(lab, 'events?since=0')).text()).toContain('is cut')
    },
  )

  test('is read in no log that leaves the lab, which replays to the same world byte for byte', async () => {
    const lab = await opened({
      limitMinutes: 30,
      passMark: 60,
      hidden: [
        { fault: 'firewall-fails:expe3', when: 'now' },
        { fault: 'packet-loss:expe1:expe3:5', when: { afterStep: 'PRI.01' } },
      ],
    })
    await choosePrimary(lab, 'expe2')
    await lab.host.changeClock({ advanceMs: 40 * MINUTE_MS })
    const text = await (await get(lab, 'log')).text()
    for (const word of ['firewall-fails', 'packet-loss', 'Something may go wrong'])
      expect(text).not.toContain(word)
    const log = v.parse(commandLogSchema, JSON.parse(text))
    const other = await createNodeHost()
    expect(await other.host.importLog(log)).toBeNull()
    expect(JSON.stringify((await other.host.read()).world)).toBe(
      JSON.stringify((await lab.host.read()).world),
    )
    const run = present(await lab.host.results.open(), 'it is there').id
    const handIn = v.parse(
      handInSchema,
      await (await get(lab, `results/${encodeURIComponent(run)}/hand-in`)).json(),
    )
    expect(handIn.result).toMatchObject({ exercise: usual.title, passMark: 60, passed: false })
    expect((await other.host.results.open())?.result).toEqual(handIn.result)
  })

  test('is told to whoever knows the word of the trainer, and to nobody else', async () => {
    const lab = await opened({
      word: await trainersWord('Lantern'),
      hidden: [
        { fault: 'firewall-fails:expe3', when: 'now' },
        { fault: 'path-cut:expe1:expe3', when: { atMs: 60_000 } },
      ],
    })
    const before = await lab.host.exportLog()
    expect((await ask(lab, 'POST', 'exercises/hidden', { word: 'lantern' })).status).toBe(403)
    expect(await (await ask(lab, 'POST', 'exercises/hidden', { word: 'Lantern' })).json()).toEqual({
      broken: [expect.stringContaining('firewall of expe3')],
      toCome: 1,
    })
    expect((await lab.host.exportLog()).entries).toEqual(before.entries)
  })
})

describe('how an exercise is judged', () => {
  test('by its weights and its mark, once all of it is done', async () => {
    const lab = await opened({ weights: { mistake: 20, undone: 1 }, passMark: 90 })
    const run = async () => present(await lab.host.results.open(), 'it is there').result
    const before = await run()
    expect(before.score.lines.find(({ what }) => what === 'Steps left undone')?.weight).toBe(1)
    expect(before.score.lines.find(({ what }) => what === 'Mistakes')?.weight).toBe(20)
    expect(before).toMatchObject({ exercise: 'Another primary', passMark: 90, passed: false })
  })

  test('help is given as it allows, and no more often', async () => {
    const lab = await opened({ help: { kinds: ['step', 'nudge'], most: 2 } })
    const take = async (step: string, help: string) =>
      (await ask(lab, 'POST', 'run/help', { step, help })).json()
    expect(await (await get(lab, 'run')).json()).toMatchObject({ exercise: { helpLeft: 2 } })
    expect(await take('PRI.01', 'values')).toMatchObject({ detail: 'This exercise gives no such help.' })
    await take('PRI.01', 'step')
    await take('PRI.01', 'nudge')
    expect(await (await get(lab, 'run')).json()).toMatchObject({ exercise: { helpLeft: 0 } })
    expect(await take('PRI.02', 'step')).toMatchObject({ detail: expect.stringContaining('2 times') })
    // What was given once can be read again.
    expect(await take('PRI.01', 'step')).toMatchObject({ procedure: 'change-primary' })
  })

  test('reasons are no help where something is to be found, unless it allows them by name', async () => {
    const hidden: Exercise['hidden'] = [{ fault: 'firewall-fails:expe3', when: 'now' }]
    const why = { step: 'PRI.01', help: 'why' }
    expect((await ask(await opened({ hidden }), 'POST', 'run/help', why)).status).toBe(403)
    expect(
      (await ask(await opened({ hidden, help: { kinds: ['why'] } }), 'POST', 'run/help', why)).status,
    ).toBe(200)
  })
})
