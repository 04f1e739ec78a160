import { describe, expect, test } from 'vitest'
import { REQUEST_ID } from '#contract/wire/headers'
import { undescribed } from '../../testing/described'
import { answer, problem } from '../respond'

const asked = (method: string, path: string) => new Request(`http://lab.test/api/${path}`, { method })
const session = { user: 'admin', access: 'Read-write', since: 1 }

describe('an answer that the description does not say is noticed', () => {
  test.each([
    ['what it says', answer(session), []],
    ['a part too many', answer({ ...session, password: 'x' }), ['password is not described']],
    [
      'a part of another kind',
      answer({ ...session, since: 'now' }),
      ['since: Invalid type: Expected number but received "now"'],
    ],
    ['another status', answer(session, { status: 201 }), ['the status 201 is not described']],
    ['a problem of its row', problem('signed-out', ''), []],
    [
      'a problem of no row',
      problem('changed-meanwhile', ''),
      ['the problem changed-meanwhile is not described'],
    ],
  ] as const)('%s', async (_, response, wrong) => {
    const found = await undescribed(asked('GET', 'expe1.example.com/session'), response, {})
    expect(found).toEqual(wrong)
  })

  test('a revision that is not described, and one that lacks', async () => {
    const found = await undescribed(
      asked('GET', 'expe1.example.com/session'),
      answer(session, { etag: 1 }),
      {},
    )
    expect(found).toEqual(['its ETag is not described'])
    const lacking = await undescribed(asked('GET', 'expe1.example.com/settings/dns'), answer({}), {})
    expect(lacking).toContain('the ETag that is described lacks')
  })

  test('an answer to a name of a request that is new to that lab', async () => {
    const lab = {}
    const named = () => {
      const request = asked('GET', 'expe1.example.com/session')
      request.headers.set(REQUEST_ID, 'one')
      return request
    }
    expect(await undescribed(named(), answer({ ...session, password: 'x' }), lab)).toHaveLength(1)
    expect(await undescribed(named(), answer({ ...session, password: 'x' }), lab)).toEqual([])
    expect(await undescribed(named(), answer({ ...session, password: 'x' }), {})).toHaveLength(1)
  })

  test('an answer where nothing is described', async () => {
    expect(await undescribed(asked('GET', 'lab/nowhere'), answer({}), {})).toEqual([
      'no operation is described',
    ])
    expect(await undescribed(asked('GET', 'lab/nowhere'), problem('not-found', ''), {})).toEqual([])
  })
})
