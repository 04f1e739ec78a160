import { expect, test } from 'vitest'
import { addressRange } from './address-range'

test.each([
  ['10.20.0.0', 16, '10.20.0.0 - 10.20.255.255'],
  ['10.20.5.7', 22, '10.20.4.0 - 10.20.7.255'],
  ['10.20.5.7', 32, '10.20.5.7 - 10.20.5.7'],
  ['2001:db8::1', 120, '2001:db8:: - 2001:db8::ff'],
  ['10.20.5.7', 33, ''],
  ['10.20.5.7', Number.NaN, ''],
  ['', 16, ''],
  ['gateway', 16, ''],
])('the range of %s with %d bits is "%s"', (address, prefixLength, range) => {
  expect(addressRange(address, prefixLength)).toBe(range)
})
