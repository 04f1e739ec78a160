import { expect, test } from 'vitest'
import { faultKinds, faultRequest } from './fault-kinds'

const form = {
  one: 'expe1.example.com',
  other: 'expe2.example.com',
  milliseconds: 45,
  percent: 5,
  seconds: 30,
  server: '10.0.0.1',
}

test.each(faultKinds.map((kind) => [kind.label, kind] as const))(
  '"%s" makes a request of the contract',
  (_, kind) => {
    expect(faultRequest(kind, form)).toMatchObject({ kind: expect.any(String) })
  },
)
