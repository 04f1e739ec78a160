import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import type { Exercise } from '#contract/wire/exercise'
import { WHAT_IF } from '#contract/wire/headers'
import { settingsPageSchema } from '#contract/wire/settings'
import { whatIfSchema } from '#contract/wire/what-if'
import { exerciseAsLink } from '../../host/exercises/exercise-text'
import type { ScenarioChoice } from '../../host/world-host'
import { askedLab } from '../../testing/asking'
import { usual } from '../../testing/exercises'

const EXPE2 = 'expe2.example.com'

async function labOf(begin: ScenarioChoice = { id: 'cluster-of-three', clock: 'paused', signin: 'admin' }) {
  const lab = await askedLab({ begin })
  const ask = (method: string, path: string, body: unknown) => lab.ask(method, path, body, { [WHAT_IF]: '1' })
  const told = async (method: string, path: string, body: unknown) =>
    v.parse(whatIfSchema, await (await ask(method, path, body)).json())
  const whole = async () => JSON.stringify([await lab.host.exportLog(), (await lab.host.read()).world])
  return { ...lab, raw: lab.ask, ask, told, whole }
}

describe('what if', () => {
  test('a restart: what goes down, who is dropped, which alarms rise; and nothing is changed by asking', async () => {
    const { told, whole, host } = await labOf()
    const before = await whole()
    const restart = await told('POST', `${EXPE2}/actions/restart`, {})
    expect(restart.refusal).toBeNull()
    expect(restart.down).toContainEqual({ machine: EXPE2, text: expect.stringMatching(/restart.*for \d+ s/) })
    expect(restart.dropped).toMatchObject([{ machine: EXPE2 }])
    expect(restart.contacts.some(({ text }) => /no contact with expe2/.test(text))).toBe(true)
    expect(await whole()).toBe(before)
    // What it foretells comes about.
    await host.dispatch({ type: 'restart', expressway: 'expe2', kind: 'restart', by: 'admin' })
    await host.changeClock({ advanceMs: 600_000 })
    const { events } = await host.events(0)
    const raised = new Set(
      events.flatMap(({ event }) => (event.type === 'alarm-raised' ? [event.expressway] : [])),
    )
    expect(new Set(restart.raised.map(({ machine }) => machine.slice(0, 5)))).toEqual(raised)
  })

  test('a save: the copies to come, or the refusal in the words of the machine, with the fields', async () => {
    const { told, whole, raw } = await labOf()
    const before = await whole()
    const save = (host: string, values: object) => told('PUT', `${host}/settings/h323`, { values })
    const good = await save('expe1.example.com', { timeToLive: 900 })
    expect(good.refusal).toBeNull()
    expect(good.copies.map(({ machine }) => machine)).toContain(EXPE2)
    const wrong = await save('expe1.example.com', { timeToLive: 5 })
    expect(wrong.refusal?.errors).toMatchObject([{ field: 'timeToLive' }])
    expect((await save(EXPE2, { timeToLive: 900 })).refusal?.detail).toMatch(/primary/)
    expect(await whole()).toBe(before)
    const page = await raw('GET', 'expe1.example.com/settings/h323')
    expect(v.parse(settingsPageSchema, await page.json()).values['timeToLive']).not.toBe(900)
  })

  test('a mistake that would be written down is told in learn; the list of mistakes stays as it is', async () => {
    const { told, raw, host } = await labOf({ id: 'standalone-pair', clock: 'paused', signin: 'admin' })
    await raw('POST', 'lab/procedures/create/start', { roles: { primary: 'expe1.example.com' } })
    const save = await told('PUT', 'expe1.example.com/settings/h323', { values: { timeToLive: 90 } })
    expect(save.mistakes).toHaveLength(1)
    expect((await host.read()).world.mistakes).toEqual([])
  })

  test('in practice it is help that is asked for first; an exam never tells', async () => {
    const { ask, raw, host } = await labOf({ id: 'standalone-pair', clock: 'paused', signin: 'admin' })
    const start = (mode: string) =>
      raw('POST', 'lab/procedures/create/start', { roles: { primary: 'expe1.example.com' }, mode })
    await start('practise')
    const refused = await ask('POST', `${EXPE2}/actions/restart`, {})
    expect(refused.status).toBe(403)
    expect(v.parse(problemSchema, await refused.json()).detail).toContain('ask for it first')
    const run = v.parse(
      v.looseObject({ steps: v.array(v.looseObject({ id: v.string(), state: v.string() })) }),
      await (await raw('GET', 'lab/run')).json(),
    )
    const step = run.steps.find(({ state }) => state === 'current')?.id
    await raw('POST', 'lab/run/help', { step, help: 'what-if' })
    expect((await ask('POST', `${EXPE2}/actions/restart`, {})).status).toBe(200)
    expect((await host.read()).world.run?.help).toMatchObject([{ help: 'what-if', step }])
    await start('exam')
    expect((await ask('POST', `${EXPE2}/actions/restart`, {})).status).toBe(403)
  })

  test.each(['learn', 'practise'] as const)(
    'foretells nothing of what an exercise hides: %s',
    async (mode) => {
      const exercise: Exercise = {
        ...usual,
        mode,
        hidden: [{ fault: 'power-off:expe3', when: { afterStep: 'PRI.01' } }],
      }
      const { ask, raw, host } = await labOf({ id: '', exercise: exerciseAsLink(exercise) })
      // Nor is it help that anybody pays for there.
      const help = await raw('POST', 'lab/run/help', { step: 'PRI.01', help: 'what-if' })
      expect(help.status).toBe(403)
      expect((await host.read()).world.run?.help ?? []).toEqual([])
      const values = { configurationPrimary: 2 }
      const answer = await ask('PUT', `${EXPE2}/settings/clustering`, { values })
      expect([answer.status, await answer.text()]).toEqual([403, expect.not.stringContaining('expe3')])
      await host.dispatch({ type: 'stop-procedure' })
      expect((await ask('PUT', `${EXPE2}/settings/clustering`, { values })).status).toBe(200)
    },
  )

  test('is asked of changes to machines only: what the lab keeps is not touched', async () => {
    const { ask, whole } = await labOf()
    const before = await whole()
    for (const [method, path] of [
      ['GET', `${EXPE2}/settings/h323`],
      ['POST', 'lab/scenario'],
      ['DELETE', 'lab/run'],
      ['PUT', 'lab/results/one'],
    ] as const)
      expect((await ask(method, path, method === 'GET' ? undefined : {})).status, path).toBe(400)
    expect((await ask('POST', `${EXPE2}/actions/explode`, {})).ok).toBe(true)
    expect(await whole()).toBe(before)
  })
})
