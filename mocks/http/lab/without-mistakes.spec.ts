import { expect, test } from 'vitest'
import { comparisonSchema, runResultSchema } from '#contract/wire/result'
import { present } from '../../sim/ground/index'
import { askedLab } from '../../testing/asking'

const save = (page: string, values: Readonly<Record<string, string | number>>) =>
  ({ type: 'save-settings', expressway: 'expe1', page, values, revision: null, by: 'admin' }) as const

test('of each mistake it is told what the run would have come to without it', async () => {
  const lab = await askedLab({
    begin: { id: 'standalone-pair', profile: 'realistic', clock: 'paused', signin: 'admin' },
  })
  await lab.ask('POST', 'lab/procedures/create/start', { roles: { primary: 'expe1.example.com' } })
  await lab.host.dispatch(save('h323', { timeToLive: 90 }))
  await lab.host.dispatch(
    save('clustering', { clusterName: 'cluster.example.com', peer1Address: 'expe1.example.com' }),
  )
  await lab.host.dispatch({ type: 'restart', expressway: 'expe1', kind: 'restart', by: 'admin' })
  await lab.host.changeClock({ advanceMs: 600_000 })
  const { id, result } = present(await lab.read(runResultSchema, 'lab/run/result'), 'it runs')
  const comparison = await lab.read(comparisonSchema, `lab/results/${encodeURIComponent(id)}/comparison`)
  const without = comparison.withoutMistakes ?? []
  expect(without.map(({ id, at, text }) => ({ id, at, text }))).toEqual(
    result.mistakes.map(({ id, at, text }) => ({ id, at, text })),
  )
  expect(result.figures).toMatchObject({ callsLost: 4, downMs: 180_000 })
  // The restart is what dropped calls: that its order was wrong turned out when the machine was back.
  expect(without.map(({ id, figures }) => [id, figures.callsLost, figures.downMs])).toEqual([
    ['CRE-M15', 4, 180_000],
    ['CRE-11', 4, 180_000],
    ['CRE-M6', 0, 0],
    ['CRE-11', 0, 0],
  ])
})
