import { expect, test, vi } from 'vitest'
import { Refused } from '../api/client'
import { connectionWords, serialLineWords } from './connection-words'
import { converse, type Remote } from './conversation'
import { keysOf } from './keys'
import { Prompter } from './prompter'
import type { Screen } from './screen'

function refused(type: string, browserError?: string): Refused {
  const problem = { type: `urn:sixpeer:${type}`, title: '', status: 400, detail: type, errors: [], guide: [] }
  return new Refused({ ...problem, ...(browserError && { browserError }) })
}

const signedOut = () => Promise.reject(refused('signed-out'))

/** An Expressway that takes one password and says back what it is told. */
const echoing: Remote = {
  host: 'expe2.example.com',
  words: connectionWords,
  signIn: ({ password }) =>
    password === 'expressway'
      ? Promise.resolve({ banner: 'Welcome\n\nOK\n', prompt: '', sessionId: 's1' })
      : signedOut(),
  line: ({ line }) => Promise.resolve({ output: `said ${line}\n`, ended: line === 'bye' }),
  complete: ({ sessionId }) => (sessionId === 's1' ? Promise.resolve({ candidates: [] }) : signedOut()),
}

/** Talks to the Expressway; `shown` is what the screen shows. */
function talk(remote: Remote) {
  const left = new AbortController()
  let shown = ''
  const write = (text: string) => {
    shown += text
  }
  const prompter = new Prompter({ write, columns: () => 200, clear: () => {} })
  const screen: Screen = { write, ask: (question, signal) => prompter.ask(question, signal) }
  const done = converse(remote, screen, left.signal).catch(() => undefined)
  return {
    type: (data: string) => prompter.type(keysOf(data)),
    shown: () => shown,
    leave: () => {
      left.abort(new Error('left'))
      return done
    },
  }
}

test('[ADD-51] beside the machine pwrec asks for a new password twice, and then for a login again', async () => {
  const set = vi.fn<NonNullable<Remote['recoverPassword']>>(() =>
    Promise.resolve({ message: 'The password of admin was changed.' }),
  )
  const { type, shown, leave } = talk({ ...echoing, recoverPassword: set })
  await expect.poll(shown).toContain('login as: ')
  type('pwrec\r')
  await expect.poll(shown).toContain('New password for admin: ')
  type('one\rone\r')
  await expect.poll(shown).toMatch(/The password of admin was changed\.\n[^\n]*login as: /)
  expect(set).toHaveBeenCalledWith({ password: 'one', confirmPassword: 'one' })
  expect(shown()).not.toMatch(/\bone\b/)
  await leave()
})

test('over the network pwrec is a name like any other', async () => {
  const { type, shown, leave } = talk(echoing)
  await expect.poll(shown).toContain('login as: ')
  type('pwrec\r')
  await expect.poll(shown).toContain("pwrec@expe2.example.com's password: ")
  await leave()
})

test('[ADD-48] somebody signs in as admin, types lines, and says goodbye', async () => {
  const { type, shown, leave } = talk(echoing)
  await expect.poll(shown).toContain('login as: ')
  type('admin\r')
  await expect.poll(shown).toContain("admin@expe2.example.com's password: ")
  type('expressway\r')
  await expect.poll(shown).toContain('Welcome')
  type('xStatus\rbye\r')
  await expect.poll(shown).toContain('said xStatus')
  await expect.poll(shown).toContain('Connection closed by remote host')
  type('\r')
  await leave()
})

test('[ADD-48] a wrong password is asked for again', async () => {
  const { type, shown, leave } = talk(echoing)
  type('admin\rwrong\r')
  await expect.poll(shown).toContain('Access denied')
  type('admin\rexpressway\r')
  await expect.poll(shown).toContain('Welcome')
  await leave()
})

test.each([
  ['unreachable', 'ERR_CONNECTION_TIMED_OUT', 'Connection timed out'],
  ['unreachable', 'ERR_NAME_NOT_RESOLVED', 'Host does not exist'],
  ['forbidden', undefined, 'Connection refused'],
])('[ADD-48] a host that is %s (%s) reads %s, before any question', async (type, browserError, words) => {
  const { shown, leave } = talk({ ...echoing, complete: () => Promise.reject(refused(type, browserError)) })
  await expect.poll(shown).toContain(words)
  await expect.poll(shown).toContain('Press Enter to connect again.')
  await leave()
})

test('[PSI-22] a serial line that shows no login says what is on it', async () => {
  const silent = () => Promise.reject(refused('forbidden'))
  const { shown, leave } = talk({ ...echoing, words: serialLineWords, complete: silent })
  await expect.poll(shown).toContain('forbidden')
  await leave()
})

test('a session that has ended meanwhile closes the connection, and Enter connects again', async () => {
  const { type, shown, leave } = talk({ ...echoing, line: signedOut })
  type('admin\rexpressway\r')
  await expect.poll(shown).toContain('Welcome')
  type('xStatus\r')
  await expect.poll(shown).toContain('Connection closed by remote host')
  await leave()
})

test('a connection that drops while nothing is typed is noticed', async () => {
  vi.useFakeTimers()
  let up = true
  const complete: Remote['complete'] = (body) =>
    up ? echoing.complete(body) : Promise.reject(refused('unreachable'))
  const { type, shown, leave } = talk({ ...echoing, complete })
  type('admin\rexpressway\r')
  await expect.poll(shown).toContain('Welcome')
  up = false
  await vi.advanceTimersByTimeAsync(5_000)
  await expect.poll(shown).toContain('Connection closed by remote host')
  await leave()
  vi.useRealTimers()
})
