import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { MINUTE_MS } from '#contract/spans'
import { createNodeHost, type NodeHost } from '../../node'
import { ask, kindsOf, opened } from '../../testing/exercises'

describe('a fault code', () => {
  const codeFor = async (lab: NodeHost, fault: object) =>
    v.parse(v.object({ code: v.string() }), await (await ask(lab, 'POST', 'fault-codes', fault)).json()).code

  test('breaks the world in which it is typed, is logged as such, and told at the end of the run', async () => {
    const trainer = await createNodeHost({ begin: { id: 'cluster-of-three' } })
    const code = await codeFor(trainer, { kind: 'firewall-fails', expressway: 'expe3.example.com' })
    expect(await kindsOf(trainer)).toEqual([])
    const lab = await opened({ mode: 'learn', limitMinutes: 10 })
    expect((await ask(lab, 'POST', 'fault-codes/entered', { code })).status).toBe(200)
    expect(await kindsOf(lab)).toEqual(['firewall-fails'])
    expect(await (await ask(lab, 'GET', 'world')).json()).toMatchObject({ faults: [] })
    expect((await lab.host.exportLog()).entries.at(-1)?.command).toMatchObject({
      type: 'add-fault',
      source: 'code',
    })
    await lab.host.changeClock({ advanceMs: 10 * MINUTE_MS })
    expect((await lab.host.results.open())?.result.brokenLater).toMatchObject([
      { source: 'code', text: expect.stringContaining('expe3') },
    ])
  })

  test('that is wrong, or of a machine that is not here, is refused and nothing changes', async () => {
    const lab = await createNodeHost({ begin: { id: 'standalone-pair' } })
    const trainer = await createNodeHost({ begin: { id: 'cluster-of-three' } })
    const foreign = await codeFor(trainer, { kind: 'power-off', expressway: 'expe4' })
    const before = (await lab.host.exportLog()).entries
    for (const code of ['', 'ABC', 'AAA-AAA-AAB', foreign, 'x'.repeat(150), 'x'.repeat(5_000)])
      expect((await ask(lab, 'POST', 'fault-codes/entered', { code })).status, code).toBeGreaterThanOrEqual(
        400,
      )
    expect((await lab.host.exportLog()).entries).toEqual(before)
  })
})
