import * as v from 'valibot'
import { expect, test } from 'vitest'
import { endpointSchema } from '#contract/wire/endpoints'
import { createNodeHost } from '../../node'

async function lab(id = 'cluster-with-endpoints') {
  const { answer } = await createNodeHost({ begin: { id, clock: 'paused' } })
  const ask = async (path: string, body?: unknown) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await answer(new Request(`http://lab.test/api/${path}`, init))
    return { status: response.status, json: await response.json() }
  }
  return {
    ask,
    view: async (path: string, body?: unknown) => v.parse(endpointSchema, (await ask(path, body)).json),
  }
}

test('an endpoint shows itself, takes changes and tells what came of a call', async () => {
  const { view } = await lab()
  expect(await view('endpoints/endpoint-7')).toMatchObject({
    host: 'endpoint-7.example.com',
    method: 'srv',
    call: null,
  })
  const changed = await view('endpoints/endpoint-7', { kind: 'choose-method', method: 'outbound' })
  expect(changed.registrations.map(({ registrar }) => registrar?.name)).toHaveLength(2)
  const called = await view('endpoints/endpoint-7', { kind: 'call', destination: 'endpoint-14@example.com' })
  expect(called.call?.accepted).toBe(true)
})

test('nobody has an endpoint that is not there: the answer names those that are', async () => {
  const { ask } = await lab()
  const gone = await ask('endpoints/constructor')
  expect([gone.status, gone.json.known.length]).toEqual([404, 20])
  const without = await lab('standalone-pair')
  expect((await without.ask('endpoints/endpoint-1', { kind: 'restart' })).json.detail).toContain(
    'Endpoints: none',
  )
})
