import { describe, expect, test } from 'vitest'
import type { ApiOperation } from '#contract/wire/openapi'
import { missingIn, requestOf } from './asked-request'

const parameter = (name: string, where: 'path' | 'query' | 'header', type = 'string', required = false) => ({
  name,
  in: where,
  required,
  schema: { type },
})
const operation: ApiOperation = {
  operationId: 'one',
  tags: [],
  summary: '',
  parameters: [
    parameter('host', 'path', 'string', true),
    parameter('kind', 'query', 'array'),
    parameter('since', 'query'),
    parameter('if-match', 'header'),
    parameter('sixpeer-page', 'header'),
  ],
  responses: {},
}
const found = { path: '/{host}/things', method: 'get', operation }

describe('a request that is put together', () => {
  test('has what was filled in, each where it belongs', () => {
    const values = {
      host: 'a/b',
      kind: 'alarm copy',
      since: '',
      'if-match': '"3"',
      'sixpeer-page': 'overview',
    }
    expect(requestOf(found, values, undefined)).toEqual({
      method: 'GET',
      path: 'a%2Fb/things?kind=alarm&kind=copy',
      // To try a call is no look at a page.
      headers: { 'if-match': '"3"' },
      body: undefined,
    })
  })

  test('is not sent before what is needed is there', () => {
    expect(missingIn(operation, { host: ' ' })).toEqual(['host'])
    expect(missingIn(operation, { host: 'expe1' })).toEqual([])
  })
})
