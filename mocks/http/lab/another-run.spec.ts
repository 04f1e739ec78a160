import { describe, expect, test } from 'vitest'
import { runResultSchema } from '#contract/wire/result'
import { exerciseAsLink } from '../../host/exercises/exercise-text'
import { present } from '../../sim/ground/index'
import { askedLab } from '../../testing/asking'
import { usual } from '../../testing/exercises'

const hidden = [{ fault: 'path-cut:expe1:expe2', when: 'now' }] as const

describe('another run in a world in which something is to be found', () => {
  test.each(['exam', 'practise'] as const)(
    'does not begin while %s hides it, and the one that is under way goes on',
    async (mode) => {
      const exercise = exerciseAsLink({ ...usual, mode, hidden: [...hidden] })
      const lab = await askedLab({ begin: { id: '', exercise } })
      const before = (await lab.host.read()).world.run
      const hosts = Object.entries(before?.roles ?? {}).map(([key, id]) => [key, `${id}.example.com`])
      const start = await lab.ask('POST', 'lab/procedures/change-primary/start', {
        mode: 'exam',
        roles: Object.fromEntries(hosts),
      })
      expect(start.status).toBe(409)
      expect((await lab.host.read()).world.run).toEqual(before)
      expect(await (await lab.ask('GET', 'lab/results')).text()).not.toContain('path between')
    },
  )

  test('keeps back the result of the one before, which had the same faults', async () => {
    const exercise = exerciseAsLink({ ...usual, mode: 'exam', hidden: [...hidden] })
    const lab = await askedLab({ begin: { id: '', exercise } })
    await lab.host.dispatch({ type: 'restart', expressway: 'expe3', kind: 'restart', by: 'admin' })
    await lab.host.changeClock({ advanceMs: 600_000 })
    const { id } = present(await lab.host.results.open(), 'it is under way')
    const roles = present((await lab.host.read()).world.run, 'it is under way').roles
    await lab.ask('DELETE', 'lab/run')
    const first = `lab/results/${encodeURIComponent(id)}`
    expect(await (await lab.ask('GET', first)).text()).toContain('path between')
    await lab.host.dispatch({
      type: 'start-procedure',
      procedure: 'change-primary',
      roles,
      mode: 'exam',
    })
    for (const part of ['', '/hand-in', '/comparison']) {
      const answer = await lab.ask('GET', `${first}${part}`)
      expect(answer.status, part).toBe(403)
      expect(await answer.text()).not.toContain('path between')
    }
    // The same where the link is opened again: that is another world, with the same faults.
    await lab.ask('DELETE', 'lab/run')
    await lab.ask('POST', 'lab/scenario', { id: '', exercise })
    for (const part of ['', '/hand-in', '/comparison'])
      expect((await lab.ask('GET', `${first}${part}`)).status, part).toBe(403)
    await lab.ask('DELETE', 'lab/run')
    expect((await lab.ask('GET', first)).status).toBe(200)
    expect(await lab.read(runResultSchema, 'lab/run/result')).toBeNull()
  })
})
