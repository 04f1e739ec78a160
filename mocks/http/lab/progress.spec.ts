import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { DAY_MS } from '#contract/spans'
import { progressFileSchema, progressSchema } from '#contract/wire/progress'
import { resultsSchema } from '#contract/wire/result'
import { MemoryShelf, type Recorded } from '../../host/results/shelf'
import { createNodeHost } from '../../node'

const MONDAY = 1_800_000_000_000
const file = (attempts: readonly object[], rest = {}) => ({
  sixpeer: 'progress',
  shape: 1,
  attempts,
  ...rest,
})
const addPeer = {
  id: 'elsewhere.1',
  shape: 1,
  procedure: 'add',
  title: 'Add a peer',
  mode: 'learn',
  outcome: 'without-mistakes',
  score: 100,
  at: MONDAY,
}

async function labOf() {
  const clock = { now: MONDAY }
  const attempts = new MemoryShelf<Recorded>()
  const { answer } = await createNodeHost({
    begin: { id: 'standalone-pair', clock: 'paused', signin: 'admin' },
    attempts,
    wall: () => clock.now,
  })
  const ask = (method: string, path: string, json?: unknown) =>
    answer(
      new Request(`http://lab.test/api/${path}`, {
        method,
        body: json === undefined ? undefined : JSON.stringify(json),
      }),
    )
  const progress = async () => v.parse(progressSchema, await (await ask('GET', 'lab/progress')).json())
  const take = (json: unknown) => ask('POST', 'lab/progress/file', json)
  const saved = async () => v.parse(progressFileSchema, await (await ask('GET', 'lab/progress/file')).json())
  /** Begins to create a cluster, does something, and stops. */
  async function breakOff(): Promise<void> {
    const roles = { primary: 'expe1.example.com' }
    await ask('POST', 'lab/procedures/create/start', { roles, mode: 'practise' })
    await ask('PUT', 'expe1.example.com/settings/h323', { values: { timeToLive: 90 } })
    await ask('DELETE', 'lab/run')
  }
  return { clock, ask, attempts, progress, take, saved, breakOff }
}

describe('progress', () => {
  test('outlives the removal of a result', async () => {
    const { ask, progress, breakOff } = await labOf()
    await breakOff()
    const before = await progress()
    expect(before.exercises).toMatchObject([
      { procedure: 'create', attempts: 1, doneAt: null, due: null, last: { outcome: 'unfinished' } },
    ])
    const { results } = v.parse(resultsSchema, await (await ask('GET', 'lab/results')).json())
    await ask('DELETE', `lab/results/${results[0]?.id}`)
    expect(await progress()).toEqual(before)
  })

  test('is taken out as a file and brought in elsewhere, and what is known already is not counted twice', async () => {
    const [here, there] = [await labOf(), await labOf()]
    await here.breakOff()
    await here.take(file([addPeer]))
    const all = await here.saved()
    expect(all.attempts).toHaveLength(2)
    const taken = async () => (await there.take(all)).json()
    expect(await taken()).toEqual({ taken: 2, known: 0 })
    expect(await taken()).toEqual({ taken: 0, known: 2 })
    expect((await there.progress()).exercises).toEqual((await here.progress()).exercises)
  })

  test('is due again after two days by the date of the computer', async () => {
    const { clock, progress, take } = await labOf()
    await take(file([addPeer]))
    const isNow = async () => (await progress()).exercises[0]?.due?.isNow
    expect(await isNow()).toBe(false)
    clock.now += 2 * DAY_MS
    expect(await isNow()).toBe(true)
  })

  test('is reset with the results that are kept, and brought back by its file', async () => {
    const { ask, progress, saved, take, breakOff } = await labOf()
    await breakOff()
    const before = await saved()
    await ask('DELETE', 'lab/progress')
    expect((await progress()).exercises).toEqual([])
    expect(v.parse(resultsSchema, await (await ask('GET', 'lab/results')).json()).results).toHaveLength(1)
    await take(before)
    expect((await progress()).exercises).toHaveLength(1)
  })
})

describe('what is wrong with progress', () => {
  test('records that nobody can read are left out and counted', async () => {
    const { attempts, progress, take } = await labOf()
    await take(file([addPeer]))
    await attempts.put({ id: 'torn' })
    const later = { ...addPeer, id: 'later', shape: 2 }
    await attempts.put(later)
    const odd: Recorded & { readonly score: string } = { ...addPeer, id: 'odd', score: 'many' }
    await attempts.put(odd)
    expect(await progress()).toMatchObject({ dropped: 3, exercises: [{ attempts: 1 }] })
  })

  test('a clock that was set back is told, and nothing is due or lost by it', async () => {
    const { clock, progress, take } = await labOf()
    await take(file([addPeer]))
    clock.now -= 400 * DAY_MS
    expect(await progress()).toMatchObject({ ahead: 1, exercises: [{ attempts: 1, due: { isNow: false } }] })
  })

  test.each([
    ['another file', { log: [] }, /no file of progress/],
    ['nothing', null, /no file of progress/],
    ['another version', file([], { shape: 9 }), /shape 9/],
    ['a record that is none', file([addPeer, { ...addPeer, at: -1 }]), /expected shape/],
    ['a score that nobody has', file([{ ...addPeer, score: 1_000 }]), /expected shape/],
  ])('%s is refused with the reason, and nothing is changed', async (_, json, reason) => {
    const { progress, take } = await labOf()
    const answer = await take(json)
    expect(answer.status).toBe(400)
    expect(v.parse(problemSchema, await answer.json()).detail).toMatch(reason)
    expect((await progress()).exercises).toEqual([])
  })
})
