import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { MINUTE_MS } from '#contract/spans'
import {
  connected,
  controlled,
  conversation,
  executed,
  fetched,
  formOf,
  hostKeyOf,
  openedCompanion,
  stateFile,
} from '../testing/companion'
import type { Companion, CompanionOptions } from './companion'

const opened: Companion[] = []

async function companionOf(options: Partial<CompanionOptions> = {}): Promise<Companion> {
  const companion = await openedCompanion(options)
  opened.push(companion)
  return companion
}

afterEach(async () => {
  for (const companion of opened.splice(0)) await companion.close()
})

const admin = { auth: 'admin:expressway' }
const status = '/getxml?location=/Status/SystemUnit/Name'

describe('a companion', () => {
  let companion: Companion

  beforeAll(async () => {
    companion = await openedCompanion()
  }, 60_000)
  afterAll(() => companion.close())

  describe('a machine at its own port', () => {
    test('[TRB-21] [TRB-22] challenges, and gives its documents to whoever knows the password', async () => {
      const first = await fetched(companion, 2, '/status.xml')
      expect(first.status).toBe(401)
      expect(first.headers['www-authenticate']).toMatch(
        /^Basic realm="TANDBERG Video Communication Server [\dA-F]{8}"$/,
      )
      expect((await fetched(companion, 2, '/status.xml', { auth: 'admin:wrong' })).status).toBe(401)
      expect(await fetched(companion, 2, status, admin)).toMatchObject({
        status: 200,
        headers: { 'content-type': 'text/xml' },
        body: expect.stringContaining('>expe2</Name>'),
      })
      const texts = await Promise.all(
        [1, 2, 3].map((place) => fetched(companion, place, '/alternatesconfiguration.xml', admin)),
      )
      expect(new Set(texts.map(({ body }) => body)).size).toBe(1)
    })

    test('has what it has itself, and nothing of the lab', async () => {
      expect((await fetched(companion, 1, '/api/lab/world')).status).toBe(404)
      expect((await fetched(companion, 1, '/api/expe1.example.com/status/overview')).status).toBe(404)
      expect((await fetched(companion, 1, '/nothing', admin)).status).toBe(404)
      expect((await fetched(companion, 1, '/api/provisioning/nothing', admin)).status).toBe(404)
      expect((await fetched(companion, 1, '/api/provisioning/sysinfo')).status).toBe(401)
    })

    test('has the provisioning interface: what is saved there stands on the command line', async () => {
      const at = (path: string) => `/api/v1/provisioning/${path}`
      const told = async (method: string, path: string, body: object) =>
        JSON.parse(
          (await fetched(companion, 1, at(path), { ...admin, method, body: JSON.stringify(body) })).body,
        )
      expect(
        await told('PUT', 'common/dns/dnsserver', { DefaultDNSServers: { index: 5, address: '10.0.0.9' } }),
      ).toEqual({
        Message: 'The operation was successful',
      })
      expect(
        await told('POST', 'common/searchrule', { Name: 'Out', Priority: 7, TargetName: 'DefaultZone' }),
      ).toEqual({ Message: 'Successfully created the Search Rule' })
      expect(
        await told('POST', 'common/zone/neighborzone', { Name: 'Branch', PeerAddress: ['10.9.0.1'] }),
      ).toEqual({
        Message: 'Successfully created Neighbor zone',
      })
      expect(
        JSON.parse((await fetched(companion, 1, at('common/zone/neighborzone/name/Branch'), admin)).body),
      ).toEqual([{ Name: 'Branch', PeerAddress: ['10.9.0.1'] }])
      const client = await connected(companion, 1)
      expect(await executed(client, 'xConfiguration DNS Server 5 Address')).toContain('"10.0.0.9"')
      expect(await executed(client, 'xConfiguration Zones Policy SearchRules Rule 2')).toContain('"Out"')
      client.end()
      expect((await told('PUT', 'common/dns/dns', { Nonsense: 1 })).Message).toContain('Nonsense')
      for (const body of ['[]', '{', '"x"', '[['.repeat(5000)])
        expect(
          (await fetched(companion, 1, at('common/dns/dns'), { ...admin, method: 'PUT', body })).status,
        ).toBe(400)
    })

    test('gives a diagnostic log, and the management interface every peer in contact', async () => {
      const log = (body: object) =>
        fetched(companion, 1, '/api/provisioning/common/diagnosticlogging', {
          ...admin,
          method: 'PUT',
          body: JSON.stringify(body),
        })
      expect((await log({ Mode: 'download' })).status).toBe(400)
      expect((await log({ Mode: 'start', TCPDump: 'on' })).status).toBe(200)
      expect((await log({ Mode: 'stop' })).status).toBe(200)
      expect((await log({ Mode: 'download' })).headers['content-disposition']).toMatch(/filename=".+"/)
      const { body } = await fetched(companion, 1, '/api/management/status/system/', admin)
      expect(JSON.parse(body)).toMatchObject([{ num_recs: 1 }, { num_recs: 1 }, { num_recs: 1 }])
    })

    test('takes a form login, knows the cookie again, and gives a backup', async () => {
      expect((await fetched(companion, 1, '/overview')).headers['location']).toBe('/login')
      const login = (password: string) =>
        fetched(companion, 1, '/login', formOf({ username: 'admin', password }))
      expect((await login('wrong')).body).toContain('<title>Login</title>')
      const signedIn = await login('expressway')
      expect(signedIn).toMatchObject({ status: 302, headers: { location: '/overview' } })
      const cookies = [signedIn.headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0])
      const cookie = cookies.join('; ')
      expect(cookie).toMatch(/tandberg_login=.*SHARPID=/)
      expect((await fetched(companion, 1, '/overview', { headers: { cookie } })).body).toContain(
        '<td>Up time</td>',
      )
      expect((await fetched(companion, 2, '/overview', { headers: { cookie } })).status).toBe(302)
      const { body } = await fetched(companion, 1, '/backuprestore', { headers: { cookie } })
      const sessionid = /id="sessionid" value="([^"]+)"/.exec(body)?.[1] ?? ''
      const backup = { sessionid, backup_password: '', backup_password_confirm: '' }
      const file = await fetched(companion, 1, '/backuprestore', formOf(backup, cookie))
      expect(file.headers['content-disposition']).toContain('attachment')
    })
  })

  describe('the command line by SSH', () => {
    test('[ADD-48] lets the accounts of the machine in, and nobody else', async () => {
      const client = await connected(companion, 1)
      expect(await executed(client, 'xStatus SystemUnit Product')).toBe(
        '*s SystemUnit Product: "TANDBERG VCS"\n*s/end\n\nOK\n',
      )
      client.end()
      await expect(connected(companion, 1, { password: 'wrong' })).rejects.toThrow(/authentication/)
      await expect(connected(companion, 1, { username: 'nobody' })).rejects.toThrow(/authentication/)
    })

    test('greets whoever opens a shell, and answers line after line until bye', async () => {
      const client = await connected(companion, 1)
      const text = await conversation(client, 'xConfiguration SystemUnit Name\nbye\n')
      expect(text).toMatch(/^Welcome to expe1\nTANDBERG Video Communication Server X8\.9\n/)
      expect(text).toContain('*c xConfiguration SystemUnit Name: "expe1"\n')
      expect(text).toMatch(/Connection closed\.\n$/)
      client.end()
    })

    test('has the same host key and certificate after a start from the same state', async () => {
      const state = stateFile()
      const hashes: string[] = []
      for (let round = 0; round < 2; round += 1) {
        const again = await openedCompanion({ state })
        hashes.push(await hostKeyOf(again))
        await again.close()
      }
      expect(hashes[0]).toBe(hashes[1])
    })
  })
})

describe('a machine that goes away', () => {
  test('[PSI-24] drops its connections and refuses new ones, and comes back by itself', async () => {
    const companion = await companionOf()
    const client = await connected(companion, 2)
    const dropped = new Promise((resolve) => client.once('close', () => resolve(undefined)))
    const restart = await fetched(companion, 2, '/api/provisioning/restart', { ...admin, method: 'POST' })
    expect(restart.status).toBe(200)
    await dropped
    await expect(fetched(companion, 2, status, admin)).rejects.toThrow('ECONNREFUSED')
    await expect(connected(companion, 2)).rejects.toThrow('ECONNREFUSED')
    expect((await fetched(companion, 1, status, admin)).status).toBe(200)
    await controlled(companion, 'clock', { advanceMs: 10 * MINUTE_MS })
    await expect
      .poll(() => fetched(companion, 2, status, admin).then(({ status: code }) => code, String))
      .toBe(200)
  })

  test('whose port another has taken meanwhile says so, and the other doors open', async () => {
    const said: string[] = []
    const companion = await companionOf({ say: (sentence) => said.push(sentence) })
    const port = companion.ports.https(1)
    await fetched(companion, 1, '/api/provisioning/restart', { ...admin, method: 'POST' })
    await expect
      .poll(() => fetched(companion, 1, status, admin).then(({ status: code }) => String(code), String))
      .toContain('ECONNREFUSED')
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    await controlled(companion, 'clock', { advanceMs: 10 * MINUTE_MS })
    await expect.poll(() => said.length).toBe(1)
    const client = await connected(companion, 1)
    client.end()
    await new Promise((resolve) => other.close(resolve))
    expect(said).toEqual([`Port ${port} is in use.`])
  })

  test('whoever signs in where the service is off is refused at the door', async () => {
    const companion = await companionOf()
    const client = await connected(companion, 1)
    await executed(client, 'xConfiguration Administration SSH Mode: Off')
    await executed(client, 'xCommand Restart')
    await controlled(companion, 'clock', { advanceMs: 10 * MINUTE_MS })
    await expect
      .poll(() => fetched(companion, 1, status, admin).then(({ status: code }) => code, String))
      .toBe(200)
    await expect(connected(companion, 1)).rejects.toThrow('ECONNREFUSED')
  })
})

describe('two companions', () => {
  test('stand side by side with worlds of their own, and not on one file', async () => {
    const state = stateFile()
    const one = await companionOf({ state })
    const other = await companionOf({ scenario: 'standalone-pair' })
    expect([one.scenario, other.scenario]).toEqual(['cluster-of-three', 'standalone-pair'])
    await expect(openedCompanion({ state })).rejects.toThrow(`${state} is in use by process ${process.pid}.`)
  })

  test('do not make keys anew that cannot be read', async () => {
    const state = stateFile()
    writeFileSync(`${state}.keys`, '{"expe1":')
    await expect(openedCompanion({ state })).rejects.toThrow(`${state}.keys cannot be read. Delete the file`)
    rmSync(`${state}.keys`)
    await companionOf({ state })
    expect(statSync(`${state}.keys`).mode & 0o777).toBe(0o600)
    expect(existsSync(`${state}.keys.new`)).toBe(false)
  })

  test.each([
    [{ scenario: 'no-such-world' }, /no-such-world.*Known: standalone-pair, /s],
    [{ scenario: 'cluster-of-six' }, /keeps a world of cluster-of-three\. Say --fresh/],
  ])('%o is refused where another world is kept', async (options, words) => {
    const state = stateFile()
    await (await openedCompanion({ state })).close()
    await expect(openedCompanion({ state, ...options })).rejects.toThrow(words)
    const companion = await companionOf({ state, scenario: undefined })
    expect(companion.scenario).toBe('cluster-of-three')
  })
})
