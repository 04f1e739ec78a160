import { expect, test } from 'vitest'
import { addressesIn } from './addresses-in'

test.each([
  ['10.0.0.13', ['10.0.0.13']],
  [' 10.0.0.13,10.0.0.14 ; 2001:db8::1\n', ['10.0.0.13', '10.0.0.14', '2001:db8::1']],
  ['  ', []],
])('"%s" is %o', (text, addresses) => {
  expect(addressesIn(text)).toEqual(addresses)
})
