import { expect, test } from 'vitest'
import { shortName } from './short-name'

test.each([
  ['expe2.example.com', 'expe2'],
  ['expe2', 'expe2'],
  ['10.0.0.12', '10.0.0.12'],
  ['2001:db8::12', '2001:db8::12'],
])('of %s people say %s', (host, short) => {
  expect(shortName(host)).toBe(short)
})
