import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { written } from './written'

/** Another end that takes nothing until it is told to. */
class Slow extends EventEmitter {
  readonly writable: boolean = true
  readonly write = (): boolean => false
}

const isOver = async (writing: Promise<void>) =>
  Promise.race([writing.then(() => true), new Promise((resolve) => setImmediate(resolve, false))])

describe('what is written', () => {
  test.each(['drain', 'close'])('waits while the other end takes nothing, until %s', async (event) => {
    const slow = new Slow()
    const writing = written(slow, 'x')
    expect(await isOver(writing)).toBe(false)
    slow.emit(event)
    expect(await isOver(writing)).toBe(true)
    expect(slow.eventNames()).toEqual([])
  })

  test('waits for nobody who has gone', async () => {
    const gone = new AbortController()
    const writing = written(new Slow(), 'x', gone.signal)
    expect(await isOver(writing)).toBe(false)
    gone.abort()
    expect(await isOver(writing)).toBe(true)
    expect(await isOver(written(new Slow(), 'x', gone.signal))).toBe(true)
  })

  test('is not waited for where the other end has closed before', async () => {
    const closed = Object.assign(new Slow(), { writable: false })
    expect(await isOver(written(closed, 'x'))).toBe(true)
    expect(closed.eventNames()).toEqual([])
  })
})
