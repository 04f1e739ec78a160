import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedAtLab, fetched, formOf, openedCompanion, signedInAt } from '../testing/companion'
import type { Companion } from './companion'

const PASSWORD = 'secret'
const zone = '/api/provisioning/common/time/timezone'
const accounts = [
  { name: 'reader', accessLevel: 'Read-only' },
  { name: 'auditor', accessLevel: 'Auditor' },
  { name: 'web-only', accessLevel: 'Read-write', apiAccess: 'No' },
  { name: 'api-only', accessLevel: 'Read-write', webAccess: 'No' },
  { name: 'off', accessLevel: 'Read-write', state: 'Disabled' },
]

describe('who may do what at the ports of a machine', () => {
  let companion: Companion

  beforeAll(async () => {
    companion = await openedCompanion()
    const signIn = { username: 'admin', password: 'expressway' }
    await askedAtLab(companion, 'POST', 'expe1.example.com/session', { body: signIn })
    const passwords = { password: PASSWORD, confirmPassword: PASSWORD, yourCurrentPassword: 'expressway' }
    for (const account of accounts) {
      const body = { values: { ...passwords, ...account } }
      await askedAtLab(companion, 'POST', 'expe1.example.com/lists/administrator-accounts', { body })
    }
  }, 60_000)
  afterAll(() => companion.close())

  /** What an account, or whoever has those cookies, is answered: a document, a read, a read of all peers, a write. */
  async function statuses(as: { readonly auth: string } | { readonly headers: { cookie: string } }) {
    const status = async (path: string) => (await fetched(companion, 1, path, as)).status
    const write = { ...as, method: 'PUT', body: '{"TimeZone":"Asia/Tokyo"}' }
    return [
      await status('/status.xml'),
      await status(zone),
      await status('/api/management/status/system/'),
      (await fetched(companion, 1, zone, write)).status,
    ]
  }

  test.each([
    ['admin', 'expressway', [200, 200, 200, 200]],
    ['reader', PASSWORD, [200, 200, 200, 403]],
    ['auditor', PASSWORD, [403, 403, 403, 403]],
    ['web-only', PASSWORD, [401, 401, 401, 401]],
    ['api-only', PASSWORD, [200, 200, 200, 200]],
    ['off', PASSWORD, [401, 401, 401, 401]],
  ])('%s, by name and password', async (name, password, expected) => {
    expect(await statuses({ auth: `${name}:${password}` })).toEqual(expected)
  })

  test.each([
    ['reader', [200, 200, 200, 403], [200, 200, 403]],
    ['auditor', [403, 403, 403, 403], [200, 403, 403]],
    ['web-only', [403, 403, 403, 403], [200, 200, 200]],
  ])('%s, signed in on the console', async (username, atInterfaces, onConsole) => {
    const cookie = await signedInAt(companion, 1, { username, password: PASSWORD })
    const headers = { cookie }
    const page = await fetched(companion, 1, '/backuprestore', { headers })
    const sessionid = /id="sessionid" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const backup = { sessionid, backup_password: '', backup_password_confirm: '' }
    expect([
      (await fetched(companion, 1, '/overview', { headers })).status,
      page.status,
      (await fetched(companion, 1, '/backuprestore', formOf(backup, cookie))).status,
    ]).toEqual(onConsole)
    expect(await statuses({ headers })).toEqual(atInterfaces)
  })

  test('nobody guesses a cookie, and each sign-in has another', async () => {
    const signIn = { username: 'admin', password: 'expressway' }
    const [one, other] = [await signedInAt(companion, 2, signIn), await signedInAt(companion, 2, signIn)]
    expect(one).toMatch(/^tandberg_login=[\w-]{43}; SHARPID=[\w-]{43}$/)
    expect(other).not.toBe(one)
    const overview = async (cookie: string) =>
      (await fetched(companion, 2, '/overview', { headers: { cookie } })).status
    expect([await overview(one), await overview(other)]).toEqual([302, 200])
  })

  test.each([
    ['a page of another site', { origin: 'https://elsewhere.example' }, 403],
    ['a page at another port', { origin: 'https://localhost:1' }, 403],
    ['a page that hides where it is from', { origin: 'null' }, 403],
    ['a page of another site, as browsers say it', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a script', {}, 200],
  ])('%s changes a machine or the lab: %o', async (_, headers, status) => {
    const write = { auth: 'admin:expressway', method: 'PUT', headers, body: '{"TimeZone":"Europe/Oslo"}' }
    expect((await fetched(companion, 1, zone, write)).status).toBe(status)
    expect(await askedAtLab(companion, 'POST', 'lab/clock', { headers, body: { advanceMs: 1 } })).toBe(status)
    expect(await askedAtLab(companion, 'GET', 'lab/world', { headers })).toBe(status)
  })

  test('its own pages change it', async () => {
    const origin = `https://localhost:${companion.ports.https(1)}`
    const headers = { origin, 'sec-fetch-site': 'same-origin' }
    const write = { auth: 'admin:expressway', method: 'PUT', headers, body: '{"TimeZone":"Europe/Oslo"}' }
    expect((await fetched(companion, 1, zone, write)).status).toBe(200)
  })

  test('a cookie is good for its own world: another one numbers its sessions anew', async () => {
    const signIn = { username: 'admin', password: 'expressway' }
    const begun = { body: { id: 'cluster-of-three', clock: 'paused' } }
    expect(await askedAtLab(companion, 'POST', 'lab/scenario', begun)).toBe(200)
    const cookie = await signedInAt(companion, 1, signIn)
    const overview = async () => (await fetched(companion, 1, '/overview', { headers: { cookie } })).status
    expect(await overview()).toBe(200)
    expect(await askedAtLab(companion, 'POST', 'lab/scenario', begun)).toBe(200)
    await askedAtLab(companion, 'POST', 'expe1.example.com/session', { body: signIn })
    expect(await overview()).toBe(302)
  })
})
