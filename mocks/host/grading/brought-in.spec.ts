import { beforeAll, describe, expect, test } from 'vitest'
import { certificateSchema } from '#contract/wire/grading'
import { type HandIn, handInSchema, resultsSchema } from '#contract/wire/result'
import { playAll, started } from '../../procedures/engine/play'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/index'
import { askedLab } from '../../testing/asking'
import { handedIn, logOf } from '../../testing/handed-in'
import { goBack } from '../past/go-back'
import { verify } from './verify'

let text = ''
const file = (): HandIn => JSON.parse(text)

beforeAll(async () => {
  const world = present(startWorld('cluster-of-three', 1, 'strict'), 'it is known')
  const played = playAll(started(world, 'remove-live-peer', { primary: 'expe1', leavingPeer: 'expe3' }))
  text = JSON.stringify((await handedIn(logOf(played))).handIn)
})

describe('a log that was brought in', () => {
  /** The log as somebody edits it: no help was taken, and it was an exam. */
  const better = ({ log }: HandIn) => ({
    ...log,
    entries: log.entries.map(({ at, command }) =>
      command.type === 'start-procedure'
        ? { at, command: { ...command, mode: 'exam', limitMs: 18_000_000 } }
        : { at, command },
    ),
  })

  /** What a lab hands in of the run that is in it, or of the one that it has kept last. */
  async function handedInBy({ read, ask }: Awaited<ReturnType<typeof askedLab>>) {
    const { results } = await read(resultsSchema, 'lab/results')
    const id = encodeURIComponent(present(results[0], 'there is one').id)
    await ask('PUT', `lab/results/${id}`, { name: 'Ann' })
    const handIn = await read(handInSchema, `lab/results/${id}/hand-in`)
    const certificate = await read(certificateSchema, `lab/results/${id}/certificate`)
    return { id, handIn, certificate }
  }

  test('gets no check sums and no certificate, in the world and once its run is kept', async () => {
    const lab = await askedLab({})
    expect((await lab.ask('POST', 'lab/log', better(file()))).status).toBe(200)
    const open = await handedInBy(lab)
    await lab.ask('POST', 'lab/scenario', { id: 'dead-peer' })
    for (const { handIn, certificate } of [open, await handedInBy(lab)]) {
      expect(handIn).toMatchObject({ result: { mode: 'exam', score: { total: 100 } } })
      expect(handIn.sums).toBeUndefined()
      expect((await verify(JSON.stringify(handIn))).verdict.kind).toBe('unsummed')
      expect(certificate).toMatchObject({ hash: null, why: expect.stringContaining('needs check sums') })
    }
  })

  test('stays one that came in, whatever way somebody goes back to it', async () => {
    const lab = await askedLab({})
    const isImported = async () =>
      (await lab.host.past()).options.standing().then(({ head }) => head.isImported)
    await lab.ask('POST', 'lab/log', file().log)
    await lab.ask('POST', 'lab/scenario', { id: 'dead-peer' })
    expect(await isImported()).toBeFalsy()
    const { id } = await handedInBy(lab)
    await lab.ask('POST', `lab/results/${id}/again`)
    expect(await isImported()).toBe(true)
    await lab.ask('POST', 'lab/scenario', { id: 'dead-peer' })
    const { log } = file()
    const past = await lab.host.past()
    const moment = { source: `result:${decodeURIComponent(id)}`, serial: 1, at: log.entries[0]?.at ?? 0 }
    expect(await goBack(past, moment, 'before')).toMatchObject({ aside: expect.anything() })
    expect(await isImported()).toBe(true)
  })

  test('is none where the lab tries again what it has kept itself', async () => {
    const lab = await askedLab({
      begin: { id: 'cluster-of-three', signin: 'admin', procedure: 'remove-live-peer' },
    })
    await lab.host.dispatch({ type: 'restart', expressway: 'expe1', kind: 'restart', by: 'admin' })
    const { id } = await handedInBy(lab)
    await lab.ask('POST', `lab/results/${id}/again`)
    expect((await handedInBy(lab)).handIn.sums).toBeDefined()
  })
})
