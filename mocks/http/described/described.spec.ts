import { validate } from '@readme/openapi-parser'
import { Ajv2020 } from 'ajv/dist/2020'
import { HttpHandler } from 'msw'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { listDefinitions } from '#contract/lists/catalogue'
import { settingsPages } from '#contract/settings/catalogue'
import { actionBodies } from '#contract/wire/actions'
import { topics } from '#contract/wire/topics'
import { createNodeHost } from '../../node'
import { handlers } from '../server'
import { openApiDocument } from './document'
import type { Operation } from './operation'
import { operations } from './operations'

/** The names that the last part of such a path has by a table, where the description has a row for each. */
const tables: Readonly<Record<string, readonly string[]>> = {
  settings: settingsPages.map(({ id }) => id),
  lists: listDefinitions.map(({ id }) => id),
  status: Object.keys(topics),
  actions: Object.keys(actionBodies),
}

/** The path with `*` for a name of a table; what no table has keeps its own. */
const collapsed = (path: string) =>
  path.replace(/^\{host\}\/(\w+)\/([^/]+)/, (found, kind: string, name: string) =>
    name.startsWith('{') || tables[kind]?.includes(name) ? `{host}/${kind}/*` : found,
  )

const document = openApiDocument()

const PEERS = ['expe1.example.com', 'expe2.example.com']

/** What is asked for in a path or behind a question mark, by its name. */
const asked: Readonly<Record<string, string>> = {
  host: 'expe1.example.com',
  page: 'system/dns',
  procedure: 'add-peer',
  alias: 'alice@example.com',
  type: 'Exact',
  string: 'alice',
  behavior: 'Leave',
  text: '',
  hopCount: '5',
  protocol: 'SIP',
  service: '_sip._tcp',
  domain: 'example.com',
  name: 'expe2.example.com',
  one: 'world:',
  other: 'world:',
}

/**
 * What is refused there, for it is about something that a cluster that was just made has not: a run, a result, a moment of
 * the past, a world that was set aside, an endpoint. The specs beside their handlers ask for it.
 */
const nothingThere = [
  'lab/preflight',
  'lab/run/acts',
  'lab/run/hints',
  'lab/run/backup',
  'lab/why',
  'lab/results/{id}',
  'lab/results/{id}/comparison',
  'lab/results/{id}/hand-in',
  'lab/results/{id}/certificate',
  'lab/timeline/moment',
  'lab/timeline/compare',
  'lab/timeline/kept/{id}',
  'lab/worlds/{id}',
  'lab/storage/{id}',
  'lab/shelf/{name}',
  'endpoints/{id}',
]

/** The address of an operation, with what it has to be asked for, and the system of Cisco TMS that is there. */
function addressOf({ path, query }: Operation, system: string): string {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, { isOptional, isRepeated }]) =>
      isOptional ? [] : (isRepeated ? PEERS : [asked[name] ?? '']).map((value) => [name, value]),
    ),
  )
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'system' ? system : (asked[name] ?? 'none'),
  )
  return `http://lab.test/api/${address}?${search}`
}

/**
 * Asks a cluster all of these, and gives those that it refused. Each answer is compared with the description, as every
 * answer of a unit test is.
 */
async function refusedBy(all: readonly Operation[]): Promise<string[]> {
  const { answer, host } = await createNodeHost({
    begin: { id: 'cluster-with-tms', clock: 'paused', signin: 'admin' },
  })
  const { world } = await host.read()
  const system = world.tms?.systems[0]?.id ?? ''
  const refused: string[] = []
  for (const operation of all) {
    const { method, path, example } = operation
    const body = example === undefined ? null : JSON.stringify(example)
    const headers = { 'content-type': 'application/json' }
    const { ok } = await answer(new Request(addressOf(operation, system), { method, body, headers }))
    if (!ok) refused.push(path)
  }
  return refused
}

/** What the handlers answer to, in the words of the description. */
async function routes(): Promise<string[]> {
  const { host } = await createNodeHost()
  return handlers(host)
    .filter((handler) => handler instanceof HttpHandler)
    .map(
      ({ info }) =>
        `${String(info.method)} ${String(info.path)
          .replace(/^\*\/api\//, '')
          .replaceAll(/:(\w+)/g, '{$1}')}`,
    )
}

describe('the description', () => {
  test('has every route of the handlers, and none that nobody answers to', async () => {
    const of = (all: readonly string[]) => [...new Set(all)].toSorted()
    const described = operations.map(({ method, path }) => `${method} ${collapsed(path)}`)
    const answered = (await routes()).map((route) => {
      const [method = '', path = ''] = route.split(' ')
      return `${method} ${collapsed(path)}`
    })
    expect(of(described)).toEqual(of(answered))
  })

  test('names each operation once', () => {
    const names = operations.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(300)
  })

  test('is valid OpenAPI 3.1, and its schemas are JSON Schema', async () => {
    const result = await validate(JSON.parse(JSON.stringify(document)))
    expect(result).toMatchObject({ valid: true, warnings: [] })
    const ajv = new Ajv2020({ strict: false })
    for (const schema of Object.values(document.components.schemas))
      expect(ajv.validateSchema(schema ?? true), JSON.stringify(ajv.errors)).toBe(true)
  })

  test('gives examples that the schemas take', () => {
    for (const { method, path, body, example } of operations) {
      if (!body || example === undefined) continue
      expect(v.safeParse(body, example).success, `${method} ${path}`).toBe(true)
    }
  })

  test('is true of everything that is read in a cluster', async () => {
    expect(await refusedBy(operations.filter(({ method }) => method === 'GET'))).toEqual(nothingThere)
  })

  test('is true of every form that is saved', async () => {
    const saves = operations.filter(
      ({ method, path }) => method === 'PUT' && path.startsWith('{host}/settings/'),
    )
    expect(saves).toHaveLength(settingsPages.length)
    expect(await refusedBy(saves)).toEqual([])
  })

  test('is answered by the lab', async () => {
    const { answer } = await createNodeHost()
    const response = await answer(new Request('http://lab.test/api/openapi.json'))
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)))
  })
})
