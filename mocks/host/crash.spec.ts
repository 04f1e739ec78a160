import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { problemSchema } from '#contract/problem'
import { commandLogSchema } from '#contract/wire/lab'
import { storageSchema } from '#contract/wire/storage'
import { createNodeHost } from '../node'
import type { HostChange } from './world-host'

vi.mock(import('../sim/apply'), async (original) => {
  const { apply, applyLogged } = await original()
  return {
    applyLogged,
    apply(world, command) {
      if (command.type === 'place-call' && command.destination === 'a bug')
        throw new Error('an impossible state')
      return apply(world, command)
    },
  }
})

async function crashedLab() {
  const lab = await createNodeHost()
  const heard: HostChange['type'][] = []
  lab.host.onChange(({ type }) => heard.push(type))
  const ask = (path: string, body?: unknown) =>
    lab.answer(
      new Request(`http://lab.test/api/lab/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
    )
  const response = await ask('calls', { host: 'expe1.example.com', destination: 'a bug' })
  return { ask, heard, response }
}

describe('a bug of the core', () => {
  it('is answered with 500 and the way to reproduce it', async () => {
    const { response } = await crashedLab()
    const problem = v.parse(problemSchema, await response.json())
    expect([response.status, problem.type]).toEqual([500, 'urn:sixpeer:bug'])
    expect(problem.detail).toMatch(/an impossible state.*api\/lab\/log/)
  })

  it('stops the lab, tells the tab once and still gives out the log, the failing command last', async () => {
    const { ask, heard } = await crashedLab()
    expect((await ask('world')).status).toBe(500)
    expect(heard).toEqual(['crashed'])
    const log = v.parse(commandLogSchema, await (await ask('log')).json())
    expect(log.entries.at(-1)?.command).toMatchObject({ type: 'place-call', destination: 'a bug' })
  })

  it('is over with a fresh world, and the one in which it was met is kept aside', async () => {
    const { ask } = await crashedLab()
    expect((await ask('scenario', { id: 'standalone-pair' })).status).toBe(200)
    expect((await ask('world')).status).toBe(200)
    const { aside } = v.parse(storageSchema, await (await ask('storage')).json())
    expect(aside).toMatchObject([{ scenario: 'standalone-pair', why: 'an impossible state' }])
  })
})
