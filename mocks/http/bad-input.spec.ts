import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { problemSchema } from '#contract/problem'
import { createNodeHost, type NodeHost } from '../node'

const begin = { id: 'cluster-of-one', clock: 'paused', signin: 'admin' } as const

/** None of these is a machine; some are names that every object of the language has. */
const hosts = ['constructor', '__proto__', 'lab', 'nobody.example.com', '%00', '%E0%A4%A']
const bodies = [
  '{',
  'null',
  '{"values":null}',
  '{"values":{"__proto__":1}}',
  '{"values":{"no":1}}',
  '{"ids":[1]}',
  '{"host":"__proto__","type":"SRV","servers":[]}',
  '{"host":"a","type":"constructor","servers":[]}',
]
/** The session comes last: its end would hide what is behind it. */
const paths = [
  'settings/dns',
  'settings/constructor',
  'settings/%E0%A4%A',
  'lists/zones',
  'lists/__proto__',
  'lists/zones/nothing',
  'status/frame',
  'status/constructor',
  'actions/restart-everything',
  'actions/constructor',
  'actions/acknowledge-alarms',
  'tools/ping',
  'tools/ping?host=%00',
  'tools/dns-lookup',
  'terminal/sign-in',
  'terminal/line',
  'nothing/at/all',
  'session',
]

/** What the lab answers: the status, and a problem that can be read unless all is well. */
async function ask({ answer }: NodeHost, method: string, path: string, body?: string): Promise<number> {
  const headers = { 'x-request-id': `${method} ${path} ${body}`.replace(/[^ -~]/g, '').slice(-90) }
  const response = await answer(new Request(`http://lab.test/api/${path}`, { method, body, headers }))
  if (!response.ok) v.parse(problemSchema, await response.json())
  return response.status
}

describe('bad input', () => {
  it.each(hosts)('at the host %s is a problem, never a bug', async (host) => {
    const lab = await createNodeHost({ begin })
    for (const path of paths) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
        const status = await ask(lab, method, `${host}/${path}`, method === 'GET' ? undefined : '{}')
        expect([400, 401, 404, 405, 422, 503], `${method} ${path}`).toContain(status)
      }
    }
  })

  it.each(['POST', 'PUT', 'DELETE'])(
    'in a %s is a problem, never a bug, and changes no setting',
    async (method) => {
      const lab = await createNodeHost({ begin })
      const before = (await lab.host.read()).world.expressways
      for (const path of paths) {
        for (const body of bodies) {
          const status = await ask(lab, method, `expe1.example.com/${path}`, body)
          expect([200, 400, 401, 404, 405, 409, 422], `${method} ${path} ${body}`).toContain(status)
        }
      }
      const after = (await lab.host.read()).world.expressways
      const saved = (expressways: typeof before) =>
        Object.values(expressways).map(({ settings, lists }) => ({ settings, lists }))
      expect(saved(after)).toEqual(saved(before))
    },
  )

  it('of 200 MB is refused when its first megabytes have been read', async () => {
    const { answer } = await createNodeHost({ begin })
    const megabyte = new Uint8Array(1_000_000).fill(0x41)
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += 1
        if (sent > 200) controller.close()
        else controller.enqueue(megabyte)
      },
    })
    const url = 'http://lab.test/api/expe1.example.com/actions/restore-backup'
    // A stream as a body wants to be called half duplex, which the types do not know.
    const init = { method: 'POST', body, duplex: 'half' }
    const response = await answer(new Request(url, init))
    expect(response.status).toBe(400)
    expect(v.parse(problemSchema, await response.json()).detail).toContain('longer than 4000000 characters')
    expect(sent).toBeLessThan(10)
  })

  it.each(['*x', '"1', '"-1"', '1'])('in If-Match (%s) is refused', async (ifMatch) => {
    const { answer } = await createNodeHost({ begin })
    const url = 'http://lab.test/api/expe1.example.com/settings/dns'
    const body = '{"values":{"domainName":"example.org"}}'
    const response = await answer(new Request(url, { method: 'PUT', body, headers: { 'if-match': ifMatch } }))
    expect(response.status).toBe(400)
  })
})
