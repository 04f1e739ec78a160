import { HttpHandler } from 'msw'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { stoppedSchema } from '#contract/wire/procedures'
import { tmsSchema } from '#contract/wire/tms'
import { MemoryStorage } from '../../host/memory-storage'
import { memoryTabs } from '../../host/memory-tabs'
import { MemoryResults } from '../../host/results/result-store'
import { createNodeHost, type NodeHost } from '../../node'
import { procedures } from '../../procedures/catalogue'
import { wholeRun } from '../../procedures/engine/run'
import { worldSummary } from '../../sim/answers/index'
import { CHANGED_ROOT_PASSWORD, present, type World } from '../../sim/ground/index'
import { filledIn, labReads } from '../../testing/lab-reads'
import { labHandlers } from './lab'

const get = async ({ answer }: NodeHost, path: string) =>
  answer(new Request(`http://lab.test/api/lab/${path}`))

/** Something against the guide: a primary on a row that is blank. */
const configurationPrimary = {
  type: 'save-settings',
  expressway: 'expe1',
  page: 'clustering',
  values: { configurationPrimary: 6 },
  revision: null,
  by: 'admin',
} as const

/** An exam of that procedure in the world that it names, in which something was broken before and a mistake was made. */
async function examOf({ id: procedure, startsIn }: (typeof procedures)[number]): Promise<NodeHost> {
  const lab = await createNodeHost({
    begin: { id: startsIn.scenario, profile: 'realistic', clock: 'paused', faults: ['firewall-fails:expe1'] },
  })
  await lab.host.dispatch({
    type: 'start-procedure',
    procedure,
    roles: startsIn.roles,
    mode: 'exam',
    limitMs: 3_600_000,
  })
  await lab.host.dispatch(configurationPrimary)
  return lab
}

/** What an exam keeps to itself, in the words in which it is told at its end; what is as short as a name tells nothing. */
async function untold({ host }: NodeHost): Promise<readonly string[]> {
  const { world, progress } = await host.read()
  const { steps, mistakes, preflight, closing, willBeLost } = present(
    wholeRun(world, progress),
    'an exam is on',
  )
  const { faults, links, mistakes: seen, expressways } = worldSummary(world, 1, null)
  const words = [
    ...steps.flatMap(({ text, needs }) => [text, ...needs.map((need) => need.words)]),
    ...[...mistakes, ...seen].map(({ text }) => text),
    ...preflight.map(({ reason }) => reason),
    ...closing,
    ...willBeLost.flatMap(({ items }) => items),
    ...toFind(world, faults),
    ...links.map(({ cause }) => cause ?? ''),
    ...expressways.flatMap(({ troubles }) => troubles.map(({ text }) => text)),
  ]
  return [...new Set(words)]
    .filter((text) => text.length > 25)
    .map((text) => JSON.stringify(text).slice(1, -1))
}

const toFind = ({ run }: World, faults: readonly { readonly id: string; readonly text: string }[]) =>
  faults.filter(({ id }) => run?.toFind?.includes(id)).map(({ text }) => text)

describe('what is read of the lab during an exam', () => {
  test('is all in the table', async () => {
    const { host } = await createNodeHost()
    const paths = labHandlers(host)
      .filter((handler) => handler instanceof HttpHandler)
      .filter(({ info }) => info.method === 'GET')
      .map(({ info }) => String(info.path).replace('*/api/lab/', ''))
    expect(paths.toSorted()).toEqual(Object.keys(labReads).toSorted())
  })

  test.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
    'tells nothing that the exam keeps to itself: %s',
    async (_, procedure) => {
      const lab = await examOf(procedure)
      const words = await untold(lab)
      expect(words.length).toBeGreaterThan(5)
      const run = present(await lab.host.results.open(), 'an exam is on').id
      const step = procedure.phases[0]?.steps[0]?.id ?? ''
      for (const [path, { asked = path, isRefused }] of Object.entries(labReads)) {
        const filled = filledIn(asked, run, step)
        const response = await get(lab, filled)
        expect(response.status === 403, path).toBe(isRefused === true)
        const text = await response.text()
        expect(
          words.filter((word) => text.includes(word)),
          path,
        ).toEqual([])
      }
      // The same words are told at its end, so that none of them is one that nobody would tell.
      await lab.host.changeClock({ advanceMs: 3_600_000 })
      const told = await Promise.all(['world', 'run'].map(async (path) => (await get(lab, path)).text()))
      expect(words.filter((word) => told.some((text) => text.includes(word))).length).toBeGreaterThan(3)
    },
  )

  test('which procedures would fit the world is not told, for that says what is wrong in it', async () => {
    const [exam] = procedures
    const lab = await examOf(present(exam, 'there is one'))
    const before = await (await get(lab, 'fits')).json()
    await lab.host.dispatch({ type: 'add-fault', fault: { kind: 'database-failure', expressway: 'expe1' } })
    await lab.host.dispatch({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    expect(await (await get(lab, 'fits')).json()).toEqual(before)
  })

  test('why a procedure does not start, or a call goes no further, is not told either', async () => {
    const post = async ({ answer }: NodeHost, path: string, body: unknown) =>
      (
        await answer(
          new Request(`http://lab.test/api/lab/${path}`, { method: 'POST', body: JSON.stringify(body) }),
        )
      ).json()
    const lab = await examOf(present(procedures[0], 'there is one'))
    const start = { roles: { primary: 'expe1', newPeer: 'expe2' }, mode: 'learn' }
    await lab.host.dispatch({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } })
    const call = { host: 'expe1.example.com', destination: 'nobody@example.com' }
    const inExam = [await post(lab, 'procedures/add-peer/start', start), await post(lab, 'calls', call)]
    expect(inExam).toMatchObject([
      { detail: 'Whether it fits is told at the end of the run that is under way.', guide: [], errors: [] },
      { accepted: false, route: null },
    ])
    await lab.host.changeClock({ advanceMs: 3_600_000 })
    const after = [await post(lab, 'procedures/add-peer/start', start), await post(lab, 'calls', call)]
    expect(after[0].detail).not.toBe(inExam[0].detail)
    expect(after[1].reason).not.toBe(inExam[1].reason)
  })

  test('a port that is blocked and is to be found stands neither in the matrix nor at a line; one of the exam itself does', async () => {
    const lab = await createNodeHost({
      begin: {
        id: 'cluster-of-three',
        procedure: 'change-primary',
        mode: 'exam',
        faults: ['port-blocked-one-way:expe1:expe2:1719'],
        hidden: 'faults',
      },
    })
    const { world } = await lab.host.read()
    expect(worldSummary(world, 1, null).faults.flatMap(({ blocks }) => blocks)).toHaveLength(1)
    expect(await (await get(lab, 'world')).json()).toMatchObject({ faults: [], links: [] })
    await lab.host.dispatch({
      type: 'add-fault',
      fault: { kind: 'port-blocked-one-way', from: 'expe1', to: 'expe2', port: 1719 },
    })
    expect(await (await get(lab, 'world')).json()).toMatchObject({
      faults: [{ blocks: [{ from: 'expe1', to: 'expe2', port: 1719 }] }],
    })
  })

  test('why Cisco TMS has a ticket is left to be found: it shows the ticket alone', async () => {
    const lab = await createNodeHost({
      begin: {
        id: 'cluster-with-tms',
        procedure: 'change-primary',
        mode: 'exam',
        faults: ['root-password-changed:expe2'],
        hidden: 'faults',
      },
    })
    const shown = async () => (await lab.answer(new Request('http://lab.test/api/tms'))).json()
    const tickets = async () => v.parse(tmsSchema, await shown()).systems.flatMap((system) => system.tickets)
    await lab.host.changeClock({ advanceMs: 600_000 })
    expect(await tickets()).toMatchObject([{ failure: 'wrong-password', because: null }])
    expect(JSON.stringify(await shown())).not.toContain(CHANGED_ROOT_PASSWORD)
    await lab.host.changeClock({ advanceMs: 3_600_000 })
    await lab.answer(new Request('http://lab.test/api/lab/run', { method: 'DELETE' }))
    expect(await tickets()).toMatchObject([{ because: expect.stringContaining('password of root') }])
    expect(JSON.stringify(await shown())).toContain(CHANGED_ROOT_PASSWORD)
  })

  test('what falls due is waited for without its name, which may say what was broken before', async () => {
    const lab = await examOf(present(procedures[0], 'there is one'))
    await lab.host.dispatch({ type: 'restart', expressway: 'expe1', kind: 'restart', by: 'admin' })
    expect(await (await get(lab, 'world')).json()).toMatchObject({ nextEvent: { name: 'What comes next' } })
  })

  test('what the run has cost is part of its result, and told with it', async () => {
    const lab = await examOf(present(procedures[0], 'there is one'))
    expect(await (await get(lab, 'run')).json()).toMatchObject({ callsLost: null, mostPeersDownAtOnce: null })
    await lab.host.changeClock({ advanceMs: 3_600_000 })
    expect(await (await get(lab, 'run')).json()).toMatchObject({ callsLost: 0, mostPeersDownAtOnce: 0 })
  })

  test('in two tabs is kept by both, and its result is kept once although both stop it', async () => {
    const [tab, shared] = [memoryTabs(), { storage: new MemoryStorage(), results: new MemoryResults() }]
    const begin = { id: 'standalone-pair', procedure: 'create', mode: 'exam' } as const
    const here = await createNodeHost({ ...shared, tabs: tab(), begin })
    const there = await createNodeHost({ ...shared, tabs: tab() })
    const ask = async ({ answer }: typeof here, method: string, path: string) =>
      answer(new Request(`http://lab.test/api/lab/${path}`, { method }))
    await there.host.dispatch(configurationPrimary)
    for (const lab of [here, there]) {
      expect((await ask(lab, 'GET', 'run/result')).status).toBe(403)
      expect(await (await ask(lab, 'GET', 'run')).json()).toMatchObject({ tells: 'nothing', mistakes: [] })
    }
    const answers = await Promise.all([here, there].map((lab) => ask(lab, 'DELETE', 'run')))
    const stopped = await Promise.all(answers.map(async (one) => v.parse(stoppedSchema, await one.json())))
    const kept = await shared.results.all()
    expect(kept.map(({ run }) => run?.result.mode)).toEqual(['exam'])
    expect(stopped.map(({ result }) => result ?? kept[0]?.id)).toEqual([kept[0]?.id, kept[0]?.id])
    for (const lab of [here, there])
      expect(await (await ask(lab, 'GET', 'results')).json()).toMatchObject({ results: [{ isOpen: false }] })
  })
})
