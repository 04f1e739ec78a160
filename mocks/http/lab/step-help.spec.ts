import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Mode } from '#contract/wire/procedures'
import { hintSchema, stepActsSchema } from '#contract/wire/step-help'
import { shelfFileSchema } from '#contract/wire/upgrade'
import { createNodeHost } from '../../node'

/** A lab in which a procedure runs in that mode. */
async function labWith(id: string, procedure: string, roles: Record<string, string>, mode: Mode = 'learn') {
  const { answer } = await createNodeHost({ begin: { id, clock: 'paused', signin: 'admin' } })
  const lab = (path: string, json?: unknown) =>
    answer(
      new Request(`http://lab.test/api/lab/${path}`, {
        method: json === undefined ? 'GET' : 'POST',
        body: json === undefined ? undefined : JSON.stringify(json),
      }),
    )
  await lab(`procedures/${procedure}/start`, { roles, mode })
  return lab
}

const addPeer = (mode?: Mode) =>
  labWith('cluster-of-one', 'add-peer', { primary: 'expe1', newPeer: 'expe2' }, mode)

describe('help with a step over HTTP', () => {
  test('says what is done for it, and hints at it in three levels', async () => {
    const lab = await addPeer()
    const { acts } = v.parse(stepActsSchema, await (await lab('run/acts?step=ADD.17')).json())
    expect(acts.map(({ sentence }) => sentence)).toEqual([
      'On expe1, open System > Clustering. In Peer 2 address type expe2.example.com. Press Save.',
    ])
    const hint = async (level: string) =>
      v.parse(hintSchema, await (await lab(`run/hints?step=ADD.17&level=${level}`)).json()).sentences
    expect(await hint('nudge')).toEqual([expect.stringMatching(/turn to expe1, the primary\.$/)])
    expect(await hint('page')).toEqual(['On expe1, open System > Clustering.'])
    expect(await hint('values')).toEqual(acts.map(({ sentence }) => sentence))
  })

  test('says of a step without acts what it gets done with, and of a wait that time has to pass', async () => {
    const lab = await labWith('two-clusters', 'neighbor-cluster', { primary: 'expe1', remotePeer: 'expe4' })
    const page = await (await lab('run/hints?step=NEI.02&level=page')).json()
    expect(page).toEqual({ sentences: ['It gets done with: Create one zone for the remote cluster.'] })
    const waiting = await (await addPeer())('run/hints?step=ADD.25&level=page')
    expect(await waiting.json()).toEqual({ sentences: ['No page is needed: time has to pass.'] })
  })

  test.each([
    ['run/acts?step=ADD.99', 404],
    ['run/acts', 404],
    ['run/hints?step=ADD.17&level=all', 422],
    ['run/backup?step=ADD.17', 404],
  ])('%s is answered with %i', async (path, status) => {
    expect((await (await addPeer())(path)).status).toBe(status)
  })

  test('gives nothing while no procedure runs', async () => {
    const { answer } = await createNodeHost({ begin: { id: 'cluster-of-one' } })
    expect((await answer(new Request('http://lab.test/api/lab/run/acts?step=ADD.17'))).status).toBe(404)
  })

  test('gives the backup file that is restored', async () => {
    const lab = await labWith('failed-database', 'mend-database', { primary: 'expe1', peer: 'expe2' })
    const { fileName } = v.parse(shelfFileSchema, await (await lab('run/backup?step=TRB.08c')).json())
    expect(fileName).toMatch(/\.tar\.gz$/)
  })

  test('is kept back from who practises until it was taken, and from an exam altogether', async () => {
    const practising = await addPeer('practise')
    expect((await practising('run/acts?step=ADD.17')).status).toBe(403)
    expect((await practising('run/hints?step=ADD.17&level=page')).status).toBe(403)
    await practising('run/help', { step: 'ADD.17', help: 'page' })
    expect((await practising('run/hints?step=ADD.17&level=page')).status).toBe(200)
    expect((await practising('run/hints?step=ADD.17&level=values')).status).toBe(403)
    await practising('run/help', { step: 'ADD.17', help: 'do' })
    expect((await practising('run/acts?step=ADD.17')).status).toBe(200)
    const exam = await addPeer('exam')
    expect((await exam('run/acts?step=ADD.17')).status).toBe(403)
    expect((await exam('run/hints?step=ADD.17&level=nudge')).status).toBe(403)
  })
})
