import { describe, expect, test } from 'vitest'
import { exampleOf } from './example-of'
import { rowsOf, typeOf } from './rows'

const named = {
  Machine: {
    type: 'object',
    properties: {
      host: { type: 'string', maxLength: 20, description: 'As one types it' },
      below: { type: 'array', items: { $ref: '#/components/schemas/Machine' } },
    },
    required: ['host'],
  },
}
const machine = { $ref: '#/components/schemas/Machine' }

describe('a schema on the page', () => {
  test('is a line for each part; one that holds itself is opened once', () => {
    const schema = {
      type: 'object',
      properties: { machines: { type: 'array', items: machine } },
      required: [],
    }
    expect(rowsOf(schema, named).map(({ place, type, isRequired }) => [place, type, isRequired])).toEqual([
      ['machines', 'list of Machine', false],
      ['machines[].host', 'string of at most 20 characters', true],
      ['machines[].below', 'list of Machine', false],
    ])
  })

  test('says what may stand there', () => {
    expect(typeOf({ enum: ['On', ''] })).toBe('On | (blank)')
    expect(typeOf({ type: 'integer', minimum: 1, maximum: 6 })).toBe('integer from 1 to 6')
    expect(typeOf({ anyOf: [machine, { type: 'null' }] })).toBe('Machine or null')
    expect(typeOf({ const: 5 })).toBe('5')
  })

  test('shows each choice with what is below it', () => {
    const of = (kind: string) => ({
      type: 'object',
      properties: { kind: { const: kind } },
      required: ['kind'],
    })
    expect(
      rowsOf({ anyOf: [of('one'), of('other')] }, named).map(({ place, type }) => [place, type]),
    ).toEqual([
      ['it', 'choice 1 of 2'],
      ['kind', 'one'],
      ['it', 'choice 2 of 2'],
      ['kind', 'other'],
    ])
  })

  test('has an example with the least that it asks for', () => {
    expect(exampleOf(machine, named)).toEqual({ host: '' })
    const strict = {
      type: 'object',
      properties: { mode: { enum: ['a', 'b'] }, n: { type: 'number', minimum: 2 } },
      required: ['mode', 'n'],
    }
    expect(exampleOf(strict, named)).toEqual({ mode: 'a', n: 2 })
  })

  test('has an example that ends, where it is a choice of itself', () => {
    const endless = { Endless: { anyOf: [{ $ref: '#/components/schemas/Endless' }] } }
    expect(exampleOf(endless.Endless, endless)).toBeNull()
  })
})
