import { describe, expect, it } from 'vitest'
import { mayOpen } from '#contract/access'
import { listDefinitions } from '#contract/lists/catalogue'
import { menuPages } from '#contract/menu'
import { settingsPages } from '#contract/settings/catalogue'
import { actionBodies } from '#contract/wire/actions'
import { topics } from '#contract/wire/topics'
import { createNodeHost, type NodeHost } from '../node'

const begin = { id: 'standalone-pair', clock: 'paused', signin: 'admin' } as const

/** What an Auditor may ask for; everything else is not for that level (console facts, 3.15). */
const auditorTopics = ['overview', 'alarms', 'event-log', 'configuration-log', 'network-log']

async function ask({ answer }: NodeHost, method: string, path: string, body?: unknown): Promise<number> {
  const init = { method, body: body === undefined ? undefined : JSON.stringify(body) }
  return (await answer(new Request(`http://lab.test/api/expe1.example.com/${path}`, init))).status
}

/** A lab in which someone of that access level is signed in on expe1. */
async function signedInAs(accessLevel: string): Promise<NodeHost> {
  const lab = await createNodeHost({ begin })
  const passwords = { password: 'secret', confirmPassword: 'secret', yourCurrentPassword: 'expressway' }
  const values = { name: 'other', ...passwords, accessLevel }
  await ask(lab, 'POST', 'lists/administrator-accounts', { values })
  expect(await ask(lab, 'POST', 'session', { username: 'other', password: 'secret' })).toBe(200)
  return lab
}

const readable = [
  ...settingsPages.map(({ id }) => `settings/${id}`),
  ...listDefinitions.map(({ id }) => `lists/${id}`),
  'tools/ping?host=expe2',
]
const lookUp = ['POST', 'tools/dns-lookup', { host: 'expe2', type: 'All', servers: [] }] as const

/** Every way in which something is changed. */
const changes: (readonly [string, string, unknown])[] = [
  ...settingsPages.map(({ id }) => ['PUT', `settings/${id}`, { values: {} }] as const),
  ...listDefinitions.flatMap(({ id }) => [
    ['POST', `lists/${id}`, { values: {} }] as const,
    ['PUT', `lists/${id}/any`, { values: {} }] as const,
    ['PATCH', `lists/${id}`, { ids: [], state: 'Disabled' }] as const,
    ['DELETE', `lists/${id}`, { ids: [] }] as const,
  ]),
  ...Object.keys(actionBodies).map((action) => ['POST', `actions/${action}`, {}] as const),
]

describe('access levels', () => {
  it('an Auditor sees the overview, alarms and logs, and nothing else', async () => {
    const lab = await signedInAs('Auditor')
    for (const topic of Object.keys(topics)) {
      expect([topic, await ask(lab, 'GET', `status/${topic}`)]).toEqual([
        topic,
        auditorTopics.includes(topic) ? 200 : 403,
      ])
    }
    for (const path of readable) expect([path, await ask(lab, 'GET', path)]).toEqual([path, 403])
    expect(await ask(lab, ...lookUp)).toBe(403)
  })

  it('Read-only sees every page but Upgrade', async () => {
    const lab = await signedInAs('Read-only')
    for (const topic of Object.keys(topics)) {
      expect([topic, await ask(lab, 'GET', `status/${topic}`)]).toEqual([
        topic,
        topic === 'upgrade' ? 403 : 200,
      ])
    }
    for (const path of readable) expect([path, await ask(lab, 'GET', path)]).toEqual([path, 200])
    expect(await ask(lab, ...lookUp)).toBe(200)
  })

  it.each(['Read-only', 'Auditor'])(
    '%s changes nothing: every save, deletion and action is refused',
    async (level) => {
      const lab = await signedInAs(level)
      for (const [method, path, body] of changes) {
        expect([method, path, await ask(lab, method, path, body)]).toEqual([method, path, 403])
      }
    },
  )

  it('the pages say the same as the API', () => {
    const open = (access: 'Auditor' | 'Read-only') =>
      menuPages()
        .map(({ path }) => path)
        .filter((path) => mayOpen(access, path) === (access === 'Auditor'))
    expect(open('Auditor')).toEqual([
      'status/overview',
      'status/alarms',
      'status/logs/event-log',
      'status/logs/configuration-log',
      'status/logs/network-log',
    ])
    expect(open('Read-only')).toEqual(['maintenance/upgrade'])
  })
})
