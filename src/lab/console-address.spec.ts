import { describe, expect, test } from 'vitest'
import { consoleAddress, samePageOn, typedAddress } from './console-address'

describe('the address field', () => {
  test.each([
    ['10.0.0.12', '/10.0.0.12/overview'],
    [' https://expe2.example.com/ ', '/expe2.example.com/overview'],
    ['Expe2.Example.com/system/dns', '/expe2.example.com/system/dns'],
    ['[2001:db8::1]/ssh', '/%5B2001:db8::1%5D/ssh'],
    ['http://TMS.example.com/', '/tms/systems/navigator'],
    ['10.0.0.6', '/tms/systems/navigator'],
    ['Workstation', '/workstation'],
    ['', null],
    ['https://', null],
  ])('"%s" leads to %s', (typed, location) => {
    expect(typedAddress(typed)).toBe(location)
  })
})

describe('the tabs', () => {
  test('switching the Expressway keeps the page', () => {
    expect(samePageOn('expe2.example.com', '/10.0.0.11/system/clustering')).toBe(
      '/expe2.example.com/system/clustering',
    )
  })

  test.each([
    '/',
    '/expe1.example.com',
    '/expe1.example.com/login',
    '/tms/systems/navigator',
    '/workstation',
    '/lab/where-the-guide-is-unclear',
  ])('from %s an Expressway opens at its first page', (pathname) => {
    expect(samePageOn('expe2.example.com', pathname)).toBe('/expe2.example.com/overview')
  })

  test('the lab home is no console', () => {
    expect(consoleAddress('/')).toBeNull()
  })
})
