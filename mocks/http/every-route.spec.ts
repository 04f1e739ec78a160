import { isDeepStrictEqual } from 'node:util'
import { HttpHandler } from 'msw'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { listDefinition, listDefinitions } from '#contract/lists/catalogue'
import { problemSchema } from '#contract/problem'
import { settingsPage, settingsPages } from '#contract/settings/catalogue'
import { fieldsOf } from '#contract/settings/validate'
import { actionBodies } from '#contract/wire/actions'
import { claimSchema, faultSchema } from '#contract/wire/faults'
import { clockChangeSchema, dnsRecordSchema, scenarioChoiceSchema } from '#contract/wire/lab'
import { procedureStartSchema } from '#contract/wire/procedures'
import { signInSchema } from '#contract/wire/session'
import { listDeleteSchema, listSwitchSchema } from '#contract/wire/settings'
import { topics } from '#contract/wire/topics'
import { type Fresh, freshFromLog } from '../host/fresh'
import { MemoryStorage } from '../host/memory-storage'
import { createNodeHost, type NodeHost } from '../node'
import { procedures } from '../procedures/catalogue'
import { present, type World } from '../sim/ground/index'
import { someValues } from '../testing/asked'
import { Dice } from '../testing/dice'
import { hostileTexts, shaped } from '../testing/shaped'
import { applianceHandlers } from './appliance'
import { labHandlers } from './lab/lab'
import { terminalHandlers } from './terminal'

const HOST = 'expe1.example.com'
const ROLES = ['Read-write', 'Read-only', 'Auditor', 'signed out'] as const
type Role = (typeof ROLES)[number]

/** A route as one asks for it: `*` stands where an id is put in. */
type Route = { readonly method: string; readonly path: string }

/** What the part of a path with that name is called by, for everything that there is of it. */
const parts: Readonly<Record<string, readonly string[]>> = {
  ':host': [HOST],
  ':page': settingsPages.map(({ id }) => id),
  ':list': listDefinitions.map(({ id }) => id),
  ':topic': Object.keys(topics),
  ':action': Object.keys(actionBodies),
  'procedures/:id': procedures.map(({ id }) => `procedures/${id}`),
}

/** The route once for each name that it can have. */
function namedRoutes(route: Route): Route[] {
  const [part, names] = Object.entries(parts).find(([name]) => route.path.includes(name)) ?? []
  if (part === undefined || names === undefined) return [route]
  return names.flatMap((name) => namedRoutes({ ...route, path: route.path.replace(part, name) }))
}

/** Everything that the lab answers to, as its handlers say. */
async function everyRoute(): Promise<Route[]> {
  const { host } = await createNodeHost()
  const handlers = [...labHandlers(host), ...terminalHandlers(host), ...applianceHandlers(host)]
  return handlers
    .filter((handler) => handler instanceof HttpHandler)
    .map(({ info }) => ({ method: String(info.method), path: String(info.path).replace(/^\*\/api\//, '') }))
    .flatMap(namedRoutes)
    .map(({ method, path }) => ({ method, path: path.replaceAll(/:\w+/g, '*') }))
}

const begin = { id: 'cluster-of-three', clock: 'paused', signin: 'admin' } as const

/** A world in which somebody of that role sits at the browser. */
async function worldFor(role: Role): Promise<Fresh> {
  const lab = await createNodeHost({
    begin: role === 'signed out' ? { id: begin.id, clock: 'paused' } : begin,
  })
  if (role === 'Read-only' || role === 'Auditor') {
    const passwords = { password: 'secret', confirmPassword: 'secret', yourCurrentPassword: 'expressway' }
    const values = { name: 'other', ...passwords, accessLevel: role }
    await send(lab, 'POST', `${HOST}/lists/administrator-accounts`, JSON.stringify({ values }))
    await send(lab, 'POST', `${HOST}/session`, JSON.stringify({ username: 'other', password: 'secret' }))
  }
  const fresh = await freshFromLog(await lab.host.exportLog(), new MemoryStorage())
  if ('refusal' in fresh) throw new Error(fresh.refusal.detail)
  return fresh
}

function send({ answer }: NodeHost, method: string, path: string, body?: string, headers?: Headers) {
  const hasBody = !['GET', 'HEAD'].includes(method)
  const init = { method, ...(hasBody && body !== undefined ? { body } : {}), ...(headers ? { headers } : {}) }
  return answer(new Request(`http://lab.test/api/${path}`, init))
}

/** What the body of a request to those routes looks like; elsewhere it is anything. */
const shapes: readonly (readonly [RegExp, v.GenericSchema])[] = [
  [/^POST lab\/clock$/, clockChangeSchema],
  [/^POST lab\/faults$/, faultSchema],
  [/^POST lab\/faults\/mend$/, claimSchema],
  [/^POST lab\/dns$/, dnsRecordSchema],
  [/^POST lab\/scenario$/, scenarioChoiceSchema],
  [/^POST lab\/procedures\//, procedureStartSchema],
  [/^POST [^/]+\/session$/, signInSchema],
  [/^PATCH [^/]+\/lists\//, listSwitchSchema],
  [/^DELETE [^/]+\/lists\//, listDeleteSchema],
]

/** Values of the form or the item that the path names, or of another one. */
function valuesFor(world: World, path: string, dice: Dice): unknown {
  const [, kind, id = ''] = path.split('/')
  const form = (kind === 'lists' ? listDefinition(id) : settingsPage(id)) ?? dice.of(settingsPages)
  const on = present(world.expressways['expe1'], 'it is in the scenario')
  return { values: someValues({ world, on, dice }, fieldsOf(form)) }
}

const brokenBodies = [
  '',
  '{',
  'null',
  '[]',
  '"',
  '\u0000',
  '{"values":null}',
  '{"ids":[1]}',
  '{"a":'.repeat(300),
]

function bodyFor(world: World, { method, path }: Route, dice: Dice): string {
  if (dice.below(4) === 0) return dice.of(brokenBodies)
  const action = /\/actions\/(.+)$/.exec(path)?.[1]
  const known = Object.entries(actionBodies).find(([name]) => name === action)?.[1]
  const schema = known ?? shapes.find(([route]) => route.test(`${method} ${path}`))?.[1]
  const body = schema ? shaped(schema, dice) : valuesFor(world, path, dice)
  return JSON.stringify(body) ?? ''
}

const hostileHeaders = ['', '*', '"1"', '"-1"', 'W/"3"', 'null', '__proto__', 'x'.repeat(3000), '../..']

function headersFor(dice: Dice): Headers {
  const headers = new Headers()
  for (const name of ['if-match', 'x-request-id', 'sixpeer-page', 'content-type', 'accept', 'cookie'])
    if (dice.below(4) === 0) headers.set(name, dice.of(hostileHeaders))
  return headers
}

const asPart = (text: string) => encodeURIComponent(text.slice(0, 300))

/** The path with an id in it, and now and then another machine or words behind a question mark. */
function addressOf({ path }: Route, dice: Dice): string {
  const hosts = ['expe2.example.com', '10.0.0.11', '__proto__', 'nobody.example.com', '%00', '%E0%A4%A']
  const host = dice.below(12) === 0 ? path.replace(HOST, dice.of(hosts)) : path
  const id = dice.of([
    'zones-default',
    'account-admin',
    'fault-1',
    'session-1',
    '1',
    ...hostileTexts.map(asPart),
  ])
  const keys = ['host', 'row', 'since', 'pattern', 'alias', 'type', 'alarm', 'procedure', 'name']
  const query = dice.some(keys).map((key) => `${key}=${asPart(dice.of(hostileTexts))}`)
  return `${host.replaceAll('*', id || '-')}${dice.below(2) === 0 ? '' : `?${query.join('&')}`}`
}

/** A sign-in that fails is written down; beside that and the record of mistakes, what is refused leaves all as it was. */
function partsKept({ mistakes: _, ...world }: World, isSignIn: boolean): unknown {
  if (!isSignIn) return world
  const machines = Object.values(world.expressways).map(
    ({ eventLog: _log, protection: _protection, ...machine }) => machine,
  )
  return { ...world, nextSerial: 0, expressways: machines }
}

/** What is wrong with an answer; nothing with a page, a file, or a problem that can be read. */
async function wrongAnswer(response: Response): Promise<string[]> {
  if (response.status >= 500 && response.status !== 503)
    return [`${response.status}: ${await response.text()}`]
  if (response.headers.get('x-answered-by') !== 'sixpeer') return ['nobody says who has answered']
  if (response.ok) return []
  const read = v.safeParse(problemSchema, JSON.parse(await response.text()))
  return read.success ? [] : [`${response.status} with no problem that can be read`]
}

/** What is wrong with what a request has done to the world. */
function wrongEffect(before: World, after: World, { method, path }: Route, response: Response): string[] {
  if (after === before || (response.ok && !['GET', 'HEAD'].includes(method))) return []
  const isSignIn = /session|sign-in/.test(path)
  const [one, other] = [before, after].map((world) => partsKept(world, isSignIn))
  return isDeepStrictEqual(one, other) ? [] : [`answered ${response.status} and changed the world`]
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']
const OF_ITS_METHOD = 3

type Tally = { readonly wrong: string[]; asked: number; taken: number }

/** Asks a route in a few ways, and begins anew where something was changed: gives the lab to go on with. */
async function askRoute(
  { lab, open }: { lab: NodeHost; open: () => Promise<NodeHost> },
  route: Route,
  seed: number,
  tally: Tally,
): Promise<NodeHost> {
  let current = lab
  for (let turn = 0; turn <= OF_ITS_METHOD; turn += 1) {
    const dice = new Dice(seed, turn)
    const { world: before } = await current.host.read()
    const method = turn < OF_ITS_METHOD ? route.method : dice.of(methods)
    const [body, path] = [bodyFor(before, route, dice), addressOf(route, dice)]
    const response = await send(current, method, path, body, headersFor(dice))
    const { world: after } = await current.host.read()
    const wrong = [
      ...(await wrongAnswer(response)),
      ...wrongEffect(before, after, { method, path: route.path }, response),
    ]
    tally.wrong.push(...wrong.map((what) => `${method} ${path} ${body.slice(0, 300)}: ${what}`))
    tally.asked += 1
    tally.taken += response.ok ? 1 : 0
    if (after !== before) current = await open()
  }
  return current
}

describe('every route', async () => {
  const routes = await everyRoute()

  test('is found by its handler', () => {
    expect(routes.length).toBeGreaterThan(300)
    expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length)
  })

  test.each(ROLES)(
    'answers whatever is sent by somebody who is %s, never with a bug, and applies nothing by halves',
    async (role) => {
      const fresh = await worldFor(role)
      const open = () => createNodeHost({ anew: fresh })
      const tally: Tally = { wrong: [], asked: 0, taken: 0 }
      let lab = await open()
      for (const [index, route] of routes.entries()) {
        const seed = index * ROLES.length + ROLES.indexOf(role)
        lab = await askRoute({ lab, open }, route, seed, tally)
      }
      expect(tally.wrong).toEqual([])
      // Some of it is good enough to be taken: what only knocks at the door would find nothing.
      expect(tally.taken).toBeGreaterThan(tally.asked / 100)
    },
    120_000,
  )
})
