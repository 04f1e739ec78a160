import { expect, test, vi } from 'vitest'
import { Refused } from '../api/client'
import { connectionWords } from './connection-words'
import type { Remote } from './conversation'
import { keysOf } from './keys'
import { Prompter } from './prompter'
import type { Screen } from './screen'
import { type Workstation, work } from './work'

const signedOut = () =>
  Promise.reject(
    new Refused({
      type: 'urn:sixpeer:signed-out',
      title: '',
      status: 401,
      detail: '',
      errors: [],
      guide: [],
    }),
  )

/** A machine that takes one password and says back what it is told. */
const echoing = (host: string): Remote => ({
  host,
  words: connectionWords,
  signIn: ({ username, password }) =>
    password === 'expressway'
      ? Promise.resolve({ banner: `Welcome ${username}\n\nOK\n`, prompt: '', sessionId: 's1' })
      : signedOut(),
  line: ({ line }) => Promise.resolve({ output: `said ${line}\n`, ended: line === 'bye' }),
  complete: () => Promise.resolve({ candidates: [] }),
})

/** A workstation that knows `ssh`, `exit` and a line that fails. */
const workstation: Workstation = {
  line: ({ sessionId, line }) => {
    if (line === 'lost') return Promise.reject(new Error('Nobody answered.'))
    const host = /^ssh (.+)$/.exec(line)?.[1]
    return Promise.resolve({
      output: host ? '' : `${line} in ${sessionId.length > 0}\n`,
      exit: 0,
      ended: line === 'exit',
      ssh: host ? { host, user: 'admin' } : null,
    })
  },
  complete: () => Promise.resolve({ candidates: ['dig'] }),
  remoteAt: echoing,
}

function atDesk() {
  const left = new AbortController()
  let shown = ''
  const write = (text: string) => {
    shown += text
  }
  const prompter = new Prompter({ write, columns: () => 200, clear: () => {} })
  const screen: Screen = { write, ask: (question, signal) => prompter.ask(question, signal) }
  const done = work(workstation, screen, left.signal).catch(() => undefined)
  return {
    type: (data: string) => prompter.type(keysOf(data)),
    shows: (text: string) => vi.waitFor(() => expect(shown).toContain(text)),
    shown: () => shown,
    leave: () => {
      left.abort(new Error('left'))
      return done
    },
  }
}

test('ssh goes on to the command line of a machine, and comes back to the prompt with its end', async () => {
  const desk = atDesk()
  desk.type('ssh expe1.example.com\r')
  await desk.shows("admin@expe1.example.com's password: ")
  desk.type('wrong\r')
  await desk.shows('Permission denied, please try again.')
  desk.type('expressway\r')
  await desk.shows('Welcome admin')
  expect(desk.shown()).not.toContain('expressway\r')
  desk.type('xStatus\r')
  await desk.shows('said xStatus')
  desk.type('bye\r')
  await desk.shows('Connection to expe1.example.com closed.')
  desk.type('ls\r')
  await desk.shows('ls in true')
  await desk.leave()
})

test('three wrong passwords lead back as well', async () => {
  const desk = atDesk()
  desk.type('ssh root@expe1\r')
  desk.type('a\rb\rc\r')
  await desk.shows('Permission denied (password).')
  desk.type('ls\r')
  await desk.shows('ls in true')
  expect(desk.shown()).not.toContain('Welcome')
  await desk.leave()
})

test('a line to which nobody answers is told, Ctrl-C takes a line back, and exit begins a new session', async () => {
  const desk = atDesk()
  desk.type('lost\r')
  await desk.shows('Nobody answered.')
  desk.type('rm all\u0003')
  desk.type('ls\r')
  await desk.shows('ls in true')
  expect(desk.shown()).not.toContain('rm all in')
  desk.type('\u0004')
  await desk.shows('Press Enter to begin again.')
  desk.type('\r')
  await vi.waitFor(() => expect(desk.shown().split('Type help').length).toBe(3))
  await desk.leave()
})
