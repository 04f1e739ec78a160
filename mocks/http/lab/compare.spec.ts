import * as v from 'valibot'
import { expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { sideBySideSchema } from '#contract/wire/side-by-side'
import { createNodeHost } from '../../node'

const PAIR = 'host=expe1.example.com&host=expe2.example.com'

async function labOf() {
  const { answer } = await createNodeHost({
    begin: { id: 'standalone-pair', clock: 'paused', signin: 'admin' },
  })
  const ask = (method: string, path: string, json?: unknown) =>
    answer(
      new Request(`http://lab.test/api/lab/${path}`, {
        method,
        body: json === undefined ? undefined : JSON.stringify(json),
      }),
    )
  const beside = (search: string) => ask('GET', `side-by-side?${search}`)
  const read = async (search: string) => v.parse(sideBySideSchema, await (await beside(search)).json())
  const problemOf = async (search: string) => v.parse(problemSchema, await (await beside(search)).json())
  return { ask, read, problemOf }
}

test('a page side by side needs nobody who is signed in, and leaves out who is off', async () => {
  const { ask, read } = await labOf()
  await ask('POST', 'faults', { kind: 'power-off', expressway: 'expe2' })
  const { machines, groups, title } = await read(`page=system/dns&${PAIR}`)
  expect(title).toBe('DNS')
  expect(machines.map(({ silent }) => silent)).toEqual([null, expect.stringMatching(/^ERR_/)])
  expect(groups[0]?.rows[0]?.cells).toHaveLength(1)
})

test('a page that is no form and no list, too few machines and too many are refused with what there is', async () => {
  const { problemOf } = await labOf()
  const unknown = await problemOf(`page=status/alarms&${PAIR}`)
  expect(unknown).toMatchObject({ status: 404, known: expect.arrayContaining(['system/clustering']) })
  expect(await problemOf('page=system/dns&host=expe1.example.com')).toMatchObject({ status: 400 })
  expect(await problemOf(PAIR)).toMatchObject({ status: 404 })
  const seven = Array.from({ length: 7 }, (_, at) => `host=expe${at + 1}`).join('&')
  expect(await problemOf(`page=system/dns&${seven}`)).toMatchObject({ status: 400 })
})

test('an exam keeps to itself what differs', async () => {
  const { ask, problemOf } = await labOf()
  const roles = { primary: 'expe1.example.com' }
  await ask('POST', 'procedures/create/start', { roles, mode: 'exam' })
  expect(await problemOf(`page=system/dns&${PAIR}`)).toMatchObject({ status: 403 })
})
