import { describe, expect, it } from 'vitest'
import { readView } from './view'

const read = (question: string) => readView(new URLSearchParams(question), '/')

describe('how an address asks for a page to be shown', () => {
  it('is read part by part', () => {
    expect(read('state=long&latency=800')).toEqual({ state: 'long', latencyMs: 800 })
    expect(read('world=scenario%3Ddead-peer%26seed%3D3')).toEqual({ world: 'scenario=dead-peer&seed=3' })
    expect(read('variant=status-first')).toEqual({ variant: 'status-first' })
  })

  it('is read beside a start link, and on a page that has such words in its question', () => {
    expect(read('scenario=dead-peer&signin=admin&state=empty')).toEqual({ state: 'empty' })
    expect(readView(new URLSearchParams('at=noon&state=empty'), '/lab/states')).toEqual({ state: 'empty' })
  })

  it.each([
    ['state=', 'state cannot be "", only loading or error or empty or read-only or long or refused'],
    ['state=constructor', 'state cannot be "constructor"'],
    ['state=%3Cimg%20onerror%3E', 'state cannot be "<img onerror>"'],
    ['latency=-5', 'latency cannot be "-5", only a whole number of milliseconds from 0 to 60000'],
    ['latency=1e4', 'latency cannot be "1e4"'],
    ['latency=99999', 'latency cannot be "99999"'],
    ['variant=../../main', 'variant cannot be "../../main", only as-it-is or status-first'],
    ['world=scenario%3Da%26seed%3Dx', 'world: seed cannot be "x"'],
    ['world=nonsense', 'world: A start link has no part "nonsense"'],
    ['state=long&state=empty', 'state can stand once in an address'],
    ['scenario=a&world=scenario%3Db', 'world cannot stand in a start link, which begins a world itself'],
    ['scenario=a&seed=x&state=empty', 'seed cannot be "x", only a whole number'],
    ['scenario=a&nonsense=1&state=empty', 'A start link has no part "nonsense"'],
  ])('is refused with what is allowed: %s', (question, words) => {
    const view = read(question)
    expect('errors' in view ? view.errors.join('\n') : 'nothing').toContain(words)
  })
})
