import { expect, test } from 'vitest'
import type { HostChange } from '../../host/world-host'
import { limits } from '../limits'
import { tellChanges } from './lab-site'

test('a page that takes nothing of what it is told is let go', () => {
  const listeners = new Set<(change: HostChange) => void>()
  let isThere = true
  const page = {
    writableLength: 0,
    writeHead: () => page,
    write: (text: string) => {
      page.writableLength += text.length
      return false
    },
    on: () => page,
    destroy: () => {
      isThere = false
      return page
    },
  }
  tellChanges(
    {
      onChange: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    page,
  )
  for (let told = 0; told < 20_000 && isThere; told += 1)
    for (const listener of listeners) listener({ type: 'replaced', elsewhere: false })
  expect([isThere, page.writableLength < 2 * limits.changesBytesMax]).toEqual([false, true])
})
