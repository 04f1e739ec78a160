import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { checksSchema, patternAnswerSchema, traceAnswerSchema } from '#contract/wire/tools'
import { portUsageSchema } from '#contract/wire/traffic'
import { createNodeHost } from '../../node'
import type { Command } from '../../sim/ground/command'

/** A lab with someone signed in on every console, asked at expe1. */
async function labOf(id: string) {
  const { host, answer } = await createNodeHost({ begin: { id, clock: 'paused', signin: 'admin' } })
  const ask = (path: string, json?: unknown) =>
    answer(
      new Request(`http://lab.test/api/expe1.example.com/${path}`, {
        method: json === undefined ? 'GET' : 'POST',
        body: json === undefined ? undefined : JSON.stringify(json),
      }),
    )
  const checks = async (path: string, json?: unknown) =>
    v.parse(checksSchema, await (await ask(path, json)).json())
  const trace = async (tool: string, name: string) =>
    v.parse(traceAnswerSchema, await (await ask(`tools/${tool}?host=${name}`)).json())
  const ports = async () => v.parse(portUsageSchema, await (await ask('status/port-usage')).json())
  const give = (command: Command) => host.dispatch(command)
  const pem = async () => {
    const { world } = await host.read()
    return world.expressways['expe1']?.certificates.server?.pem ?? ''
  }
  return { ask, checks, trace, ports, give, pem }
}

describe('Check pattern', () => {
  test('answers what becomes of the alias, and a question that lacks something is refused', async () => {
    const { ask } = await labOf('standalone-pair')
    const asked = new URLSearchParams({
      alias: '95123',
      type: 'Prefix',
      string: '9',
      behavior: 'Strip',
      text: '',
    })
    const answer = await ask(`tools/check-pattern?${asked}`)
    expect(v.parse(patternAnswerSchema, await answer.json())).toMatchObject({
      succeeded: true,
      alias: '5123',
    })
    asked.set('string', '')
    const refused = await ask(`tools/check-pattern?${asked}`)
    expect(v.parse(problemSchema, await refused.json()).errors).toEqual([
      { field: 'string', message: 'Enter a pattern string.' },
    ])
  })
})

describe.each(['traceroute', 'tracepath'])('%s', (tool) => {
  test('has one hop on the own network, the gateway before others, and dots where nobody answers', async () => {
    const { trace, give } = await labOf('standalone-pair')
    expect((await trace(tool, 'expe2')).hops).toEqual([{ ttl: 1, response: '10.0.0.12 4 ms' }])
    expect((await trace(tool, '172.16.0.9')).hops.map(({ response }) => response)).toEqual([
      '10.0.0.1 1 ms',
      '***',
      '***',
      '***',
    ])
    await give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    expect(await trace(tool, 'expe2')).toMatchObject({ message: '10.0.0.12 does not answer.' })
    expect(await trace(tool, 'nobody.example.com')).toMatchObject({ address: null, hops: [] })
  })
})

describe('the connectivity test', () => {
  test('finds the systems of a service, and which of them do not answer', async () => {
    const { checks, give } = await labOf('cluster-of-three')
    const path = 'tools/connectivity-test?service=_sips._tcp&domain=cluster1.example.com'
    expect((await checks(path)).rows).toHaveLength(4)
    expect((await checks(path)).passed).toBe(true)
    await give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe3' } })
    const failed = (await checks(path)).rows.filter(({ passed }) => !passed)
    expect(failed.map(({ check }) => check)).toEqual(['expe3.example.com, port 5061, can be reached'])
    expect((await checks('tools/connectivity-test?service=_sips._tcp&domain=nowhere.com')).passed).toBe(false)
  })
})

describe('the secure traversal test', () => {
  const path = (host: string, name: string) => `tools/secure-traversal-test?host=${host}&name=${name}`

  test('passes where each trusts the other and carries the name, and stops at the first thing that is wrong', async () => {
    const { checks } = await labOf('standalone-pair')
    expect((await checks(path('expe2.example.com', 'expe1.example.com'))).passed).toBe(true)
    const last = async (host: string, name: string) => (await checks(path(host, name))).rows.at(-1)
    expect(await last('10.0.0.12', 'expe1.example.com')).toMatchObject({
      passed: false,
      check: expect.stringContaining('domain name'),
    })
    expect(await last('expe2.example.com', 'other.example.com')).toMatchObject({
      passed: false,
      check: 'The certificate of this system names other.example.com',
    })
  })

  test('says who does not trust whom', async () => {
    const { checks } = await labOf('enforce-tls')
    const { rows } = await checks(path('expe4.example.com', 'expe1.example.com'))
    expect(rows.at(-1)).toMatchObject({
      passed: false,
      check: 'The certificate of this system is signed by an authority that expe4 trusts',
    })
  })
})

describe('client certificate testing', () => {
  test('goes through trust, validity, revocation and the name, and keeps nothing', async () => {
    const { checks, pem, give } = await labOf('standalone-pair')
    const file = { fileName: 'a.pem', content: Buffer.from(await pem()).toString('base64') }
    const test = () => checks('tools/client-certificate-test', { file })
    expect((await test()).rows.at(-1)).toMatchObject({
      passed: false,
      check: 'There is an administrator account of that name',
      evidence: 'cluster1.example.com',
    })
    await give({
      type: 'save-item',
      expressway: 'expe1',
      list: 'administrator-accounts',
      id: null,
      values: { name: 'cluster1.example.com', password: 'secret' },
      by: 'admin',
    })
    expect((await test()).passed).toBe(true)
    await give({
      type: 'save-settings',
      expressway: 'expe1',
      page: 'certificate-based-authentication',
      values: { regex: '/O=(?<unit>\\w+)/', usernameFormat: 'of-#unit#' },
      revision: null,
      by: 'admin',
    })
    expect((await test()).rows.at(-1)?.evidence).toBe('of-Example')
  })

  test('a file that is no certificate is refused', async () => {
    const { ask } = await labOf('standalone-pair')
    const file = { fileName: 'a.pem', content: Buffer.from('hello').toString('base64') }
    const refused = await ask('tools/client-certificate-test', { file })
    expect(refused.ok).toBe(false)
    expect(v.parse(problemSchema, await refused.json()).detail).toContain('a.pem was refused')
  })
})

describe('port usage', () => {
  test('follows the settings: what is off has no port, what is changed has the new one', async () => {
    const { ports, give } = await labOf('cluster-of-three')
    const inbound = async () =>
      (await ports()).inbound.map(({ description, ports: port }) => `${description} ${port}`)
    expect(await inbound()).toEqual(
      expect.arrayContaining([
        'Web interface 443',
        'Cluster communication 4372',
        'Registration 1719',
        'TLS signaling 5061',
      ]),
    )
    expect(await inbound()).not.toContain('Requests 3478')
    const save = (page: string, values: Record<string, string | number>) =>
      give({ type: 'save-settings', expressway: 'expe1', page, values, revision: null, by: 'admin' })
    await save('turn', { services: 'On', requestsPort: 3500 })
    await save('administration', { sshService: 'Off' })
    await save('sip', { tlsPort: 5099 })
    const now = await inbound()
    expect(now).toEqual(expect.arrayContaining(['Requests 3500', 'TLS signaling 5099']))
    expect(now).not.toContain('SSH 22')
    const remote = (await ports()).remote.map(({ description, address }) => `${description} ${address}`)
    expect(remote).toEqual(
      expect.arrayContaining(['DNS server 10.0.0.2', 'Cluster recovery expe2.example.com']),
    )
    expect(remote).not.toContain('Cluster recovery expe1.example.com')
  })
})
