import { afterEach, expect, it, vi } from 'vitest'
import { keepNothing } from './keep-nothing'

// What it replaces is put back with the names.
const names = ['localStorage', 'sessionStorage', 'indexedDB']
const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
afterEach(() => {
  vi.unstubAllGlobals()
  for (const [name, own] of before) {
    if (own) Object.defineProperty(globalThis, name, own)
    else Reflect.deleteProperty(globalThis, name)
  }
})

it('finds how the lab likes to look, and keeps nothing more', () => {
  vi.stubGlobal('window', { localStorage: { look: 'dark' } })
  keepNothing()
  globalThis.localStorage.setItem('world', 'mine')
  expect([globalThis.localStorage.getItem('look'), globalThis.localStorage.getItem('world')]).toEqual([
    'dark',
    'mine',
  ])
  expect(window.localStorage).toEqual({ look: 'dark' })
  expect(globalThis.indexedDB).toBeUndefined()
})

it('goes on where the browser lets nobody look at what it keeps', () => {
  const blocked = {
    get localStorage(): Storage {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    },
  }
  vi.stubGlobal('window', blocked)
  keepNothing()
  globalThis.localStorage.setItem('world', 'mine')
  expect(globalThis.localStorage.getItem('world')).toBe('mine')
})
