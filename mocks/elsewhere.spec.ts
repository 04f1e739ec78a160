import { afterEach, expect, test, vi } from 'vitest'
import { reachMachines } from './elsewhere'

afterEach(() => vi.unstubAllGlobals())

test('what has changed while a page was cut off from its companion is told when it is there again', async () => {
  const streams: { onopen?: () => void; onmessage?: (told: { data: string }) => void }[] = []
  class Stream {
    constructor() {
      streams.push(this)
    }
  }
  vi.stubGlobal('EventSource', Stream)
  const told: string[] = []
  const lab = await reachMachines('/', undefined)
  lab.onChange(({ type }) => told.push(type))
  const [stream] = streams
  stream?.onopen?.()
  expect(told).toEqual([])
  stream?.onmessage?.({ data: 'replaced' })
  stream?.onopen?.()
  expect(told).toEqual(['replaced', 'changed'])
})
