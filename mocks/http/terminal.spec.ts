import * as v from 'valibot'
import { expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import type { Profile } from '#contract/wire/lab'
import {
  terminalAnswerSchema,
  terminalCompletionSchema,
  terminalGreetingSchema,
} from '#contract/wire/terminal'
import { createNodeHost } from '../node'

const HOST = 'expe2.example.com'

/** A fresh pair of Expressways with the clock stopped, and the terminal of the second. */
async function terminal(profile: Profile = 'strict') {
  const { answer } = await createNodeHost()
  const post = (path: string, body: unknown) =>
    answer(new Request(`http://lab.test/api/${path}`, { method: 'POST', body: JSON.stringify(body) }))
  await post('lab/scenario', { id: 'standalone-pair', clock: 'paused', profile })
  const signIn = (username = 'admin', password = 'expressway', host = HOST) =>
    post(`${host}/terminal/sign-in`, { username, password })
  const greeting = async () => v.parse(terminalGreetingSchema, await (await signIn()).json())
  const line = (sessionId: string, text: string) => post(`${HOST}/terminal/line`, { sessionId, line: text })
  const said = async (sessionId: string, text: string) =>
    v.parse(terminalAnswerSchema, await (await line(sessionId, text)).json())
  return { post, signIn, greeting, line, said }
}

const problemOf = async (response: Response) => v.parse(problemSchema, await response.json())

test('[ADD-48] admin signs in on the command line and is greeted by the product', async () => {
  const { banner } = await (await terminal()).greeting()
  expect(banner).toContain('TANDBERG Video Communication Server X')
  expect(banner.endsWith('\nOK\n')).toBe(true)
})

test.each([
  ['admin', 'wrong'],
  ['nobody', 'expressway'],
  ['root', 'expressway'],
])('[ADD-48] %s with the password %s is refused', async (username, password) => {
  const response = await (await terminal()).signIn(username, password)
  expect(response.status).toBe(401)
})

test('[ADD-48] another administrator account cannot use the command line', async () => {
  const { greeting, said, signIn } = await terminal()
  const { sessionId } = await greeting()
  await said(sessionId, 'xCommand AdminAccountAdd Name: second Password: "secret word"')
  expect((await signIn('second', 'secret word')).status).toBe(401)
})

test('[ADD-48] the command line refuses to connect once the SSH service is Off in force', async () => {
  const { greeting, said, signIn, post } = await terminal()
  const { sessionId } = await greeting()
  const saved = await said(sessionId, 'xConfiguration Administration SSH Mode: Off')
  expect(saved.output).toContain('Restart required')
  expect((await signIn()).status).toBe(200)
  expect(await said(sessionId, 'xCommand Restart')).toMatchObject({ ended: true })
  const away = await problemOf(await signIn())
  expect(away.type).toBe('urn:sixpeer:unreachable')
  await post('lab/clock', { advanceMs: 600_000 })
  expect((await problemOf(await signIn())).guide).toContain('ADD-48')
})

test('[ADD-49] the reset waits for yes over several requests', async () => {
  const { greeting, said } = await terminal()
  const { sessionId } = await greeting()
  expect((await said(sessionId, 'xCommand DefaultValuesSet Level: 2')).output).toContain('Answer yes')
  expect((await said(sessionId, 'wrong')).output).toContain('Nothing was changed')
  expect((await said(sessionId, 'xStatus Links')).output).toContain('DefaultSZtoTraversalSZ')
})

test('fields that belong together come in requests of their own, and a new session knows nothing of them', async () => {
  const { greeting, said } = await terminal()
  const { sessionId } = await greeting()
  const rule = 'xConfiguration Zones Policy SearchRules Rule 1'
  expect((await said(sessionId, `${rule} Mode: AliasPatternMatch`)).output).toMatch(/^Note: [\s\S]*OK\n$/)
  const other = await greeting()
  expect((await said(other.sessionId, `${rule} Mode`)).output).toContain('Mode: "AnyAlias"')
  expect((await said(sessionId, `${rule} Pattern String: "sales"`)).output).toBe('OK\n')
  expect((await said(other.sessionId, `${rule} Mode`)).output).toContain('Mode: "AliasPatternMatch"')
})

test('a session that is over is answered with 401, and bye ends one', async () => {
  const { greeting, said, line, post } = await terminal()
  const { sessionId } = await greeting()
  const completion = await post(`${HOST}/terminal/complete`, { sessionId, text: 'xStatus Cl' })
  expect(v.parse(terminalCompletionSchema, await completion.json()).candidates).toEqual(['Cloud', 'Cluster'])
  expect(await said(sessionId, 'bye')).toMatchObject({ ended: true })
  expect((await line(sessionId, 'xStatus')).status).toBe(401)
  expect((await line('', '')).status).toBe(401)
})

test('a session that is used goes on, and one that is left alone times out', async () => {
  // In strict a jump of the clock is no idle time.
  const { greeting, said, line, post } = await terminal('realistic')
  const { sessionId } = await greeting()
  for (const minutes of [20, 20, 20]) {
    await post('lab/clock', { advanceMs: minutes * 60_000 })
    expect((await said(sessionId, 'xStatus Time')).ended).toBe(false)
  }
  await post('lab/clock', { advanceMs: 31 * 60_000 })
  expect((await line(sessionId, 'xStatus Time')).status).toBe(401)
})

test.each([{}, { sessionId: 1, line: '' }, { sessionId: '', line: 'x'.repeat(4001) }])(
  'a body of another shape is refused: %j',
  async (body) => {
    const { post } = await terminal()
    expect((await post(`${HOST}/terminal/line`, body)).status).toBe(400)
  },
)

test('a host that nobody has is not reached', async () => {
  const { signIn } = await terminal()
  expect((await problemOf(await signIn('admin', 'expressway', 'nowhere.example.com'))).type).toMatch(
    /unreachable|not-found/,
  )
})

test('[PSI-22] the serial console answers without network, and ends what it began once it is off', async () => {
  const { post } = await terminal()
  const serial = (path: string, body: unknown) => post(`${HOST}/serial-console/${path}`, body)
  await post('lab/faults', { kind: 'network-cut', expressway: 'expe2' })
  const signedIn = await serial('sign-in', { username: 'admin', password: 'expressway' })
  const { sessionId } = v.parse(terminalGreetingSchema, await signedIn.json())
  const line = async (text: string) => serial('line', { sessionId, line: text })
  const said = v.parse(terminalAnswerSchema, await (await line('xStatus Time')).json())
  expect(said.ended).toBe(false)
  await line('xConfiguration Administration SerialPort Mode: Off')
  const off = await problemOf(await line('xStatus Time'))
  expect(off.guide).toEqual(['PSI-22'])
})

test('the serial console of a machine that restarts shows its boot, and nobody has one at an unknown name', async () => {
  const { post, greeting, said } = await terminal()
  const { sessionId } = await greeting()
  await said(sessionId, 'xCommand Restart')
  const complete = (host: string) =>
    post(`${host}/serial-console/complete`, { sessionId: '', text: '' }).then(problemOf)
  expect((await complete(HOST)).detail).toContain('Booting')
  expect((await complete('expe1.example.com')).type).toBe('urn:sixpeer:signed-out')
  expect((await complete('nowhere.example.com')).type).toBe('urn:sixpeer:unreachable')
})

test('[FRS-01] [FRS-02] [FRS-15] [FRS-16] a factory reset is typed beside the machine, whose line tells of it until the wizard asks', async () => {
  const { post } = await terminal()
  const serial = (path: string, body: unknown) => post(`${HOST}/serial-console/${path}`, body)
  const probe = () => serial('complete', { sessionId: '', text: '' })
  const signedIn = await serial('sign-in', { username: 'root', password: 'TANDBERG' })
  const { sessionId, banner } = v.parse(terminalGreetingSchema, await signedIn.json())
  expect(banner).toContain('root shell')
  const line = async (id: string, text: string) =>
    v.parse(terminalAnswerSchema, await (await serial('line', { sessionId: id, line: text })).json())
  expect((await line(sessionId, 'factory-reset')).output).toBe('Keep option keys [YES/NO]?\n')
  for (let count = 0; count < 7; count += 1) await line(sessionId, 'NO')
  expect(await line(sessionId, 'YES')).toMatchObject({ ended: true })
  expect((await problemOf(await probe())).detail).toContain('20 minutes left')
  expect((await serial('line', { sessionId, line: 'whoami' })).status).not.toBe(200)
  const web = await post(`${HOST}/session`, { username: 'admin', password: 'expressway' })
  expect(await problemOf(web)).toMatchObject({
    type: 'urn:sixpeer:unreachable',
    title: 'This site can\u2019t be reached',
  })

  await post('lab/clock', { advanceMs: 1_200_000 })
  const { greeting } = v.parse(terminalCompletionSchema, await (await probe()).json())
  expect(greeting?.banner).toBe('Install Wizard\n\nLAN 1 IPv4 address?\n')
  const wizard = greeting?.sessionId ?? ''
  await line(wizard, '10.0.0.12')
  // Whoever comes later begins anew.
  expect(v.parse(terminalCompletionSchema, await (await probe()).json()).greeting?.banner).toContain(
    'address?',
  )
  for (const answered of ['10.0.0.12', '255.255.255.0', '10.0.0.1', 'one', 'two'])
    await line(wizard, answered)
  expect(await line(wizard, 'YES')).toMatchObject({ ended: true })
  expect((await serial('complete', { sessionId: wizard, text: '' })).status).not.toBe(200)
})
