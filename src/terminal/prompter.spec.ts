import { expect, test } from 'vitest'
import { keysOf } from './keys'
import { Prompter, type Question } from './prompter'

const forever = new AbortController().signal

function openPrompter() {
  const written: string[] = []
  const prompter = new Prompter({
    write: (text) => written.push(text),
    columns: () => 20,
    clear: () => written.push('<clear>'),
  })
  return {
    ask: (question: Partial<Question> = {}, signal = forever) =>
      prompter.ask({ prompt: '', ...question }, signal),
    type: (data: string) => prompter.type(keysOf(data)),
    isEmpty: () => prompter.isEmpty(),
    written: () => written.join(''),
  }
}

test('Enter gives the line', async () => {
  const { ask, type } = openPrompter()
  const entered = ask()
  type('hello\r')
  expect(await entered).toEqual({ kind: 'line', text: 'hello' })
})

test('what is pasted ahead waits for the next question', async () => {
  const { ask, type } = openPrompter()
  type('one\rtwo\r')
  expect(await ask()).toEqual({ kind: 'line', text: 'one' })
  expect(await ask()).toEqual({ kind: 'line', text: 'two' })
})

const pasted = (text: string) => `\u001b[200~${text}\u001b[201~`

test.each(['\r', '\n', '\r\n', '\u0085', '\u2028', '\u2029'])(
  'two hundred pasted lines that end with %j come one by one, tabs in them as blanks',
  async (end) => {
    const { ask, type, written } = openPrompter()
    const complete = () => Promise.resolve(['completed'])
    const line = (at: number) => `xStatus\tAlarm\u00a0${at}`
    const numbers = Array.from({ length: 200 }, (_, at) => at)
    type(pasted(numbers.map((at) => line(at) + end).join('')))
    for (const at of numbers)
      expect(await ask({ complete })).toEqual({ kind: 'line', text: line(at).replace('\t', ' ') })
    expect(written()).not.toContain('completed')
  },
)

test('a paste presses no key but Enter, and what is typed around it stays what it is', async () => {
  const { ask, type } = openPrompter()
  const entered = ask()
  type(`a\u0001${pasted('b\u0003\u0004\u001b[Ac')}d\r`)
  expect(await entered).toEqual({ kind: 'line', text: 'b[Acda' })
  const last = ask()
  type(pasted('without an end'))
  type('\r')
  expect(await last).toEqual({ kind: 'line', text: 'without an end' })
})

test('[ADD-48] a password is not shown', async () => {
  const { ask, type, written } = openPrompter()
  const entered = ask({ prompt: 'password: ', hidden: true })
  type('expressway\r')
  expect(await entered).toEqual({ kind: 'line', text: 'expressway' })
  expect(written()).toContain('password: ')
  expect(written()).not.toContain('e\u001b')
  expect(written()).not.toContain('expressway')
})

test('Ctrl-C leaves the line, Ctrl-D an empty one only', async () => {
  const { ask, type } = openPrompter()
  const first = ask()
  type('half\u0003')
  expect(await first).toEqual({ kind: 'interrupt' })
  const second = ask()
  type('ab\u0001\u0004\r')
  expect(await second).toEqual({ kind: 'line', text: 'b' })
  const third = ask()
  type('\u0004')
  expect(await third).toEqual({ kind: 'end' })
})

test('Tab completes one candidate, goes as far as several agree, and then lists them', async () => {
  const { ask, type, written } = openPrompter()
  const words = ['Cluster', 'Calls', 'Cdr']
  const complete = (text: string) => {
    const word = text.toLowerCase()
    return Promise.resolve(words.filter((candidate) => candidate.toLowerCase().startsWith(word)))
  }
  const one = ask({ complete })
  type('cl\t\r')
  expect(await one).toEqual({ kind: 'line', text: 'Cluster ' })
  const several = ask({ complete })
  type('c\t\u0015a\r')
  expect(await several).toEqual({ kind: 'line', text: 'a' })
  expect(written()).toContain('Cluster  Calls  Cdr')
})

test('a question that is given up rejects, and the next one starts afresh', async () => {
  const { ask, type } = openPrompter()
  const dropped = new AbortController()
  const given = ask({}, dropped.signal)
  type('half')
  dropped.abort(new Error('dropped'))
  await expect(given).rejects.toThrow('dropped')
  const next = ask()
  type('whole\r')
  expect(await next).toEqual({ kind: 'line', text: 'whole' })
})

test('the line is empty until something is typed, so that Tab may leave the terminal', () => {
  const { ask, type, isEmpty } = openPrompter()
  void ask()
  expect(isEmpty()).toBe(true)
  type('x')
  expect(isEmpty()).toBe(false)
})
