import * as v from 'valibot'
import { expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { createNodeHost } from '../../../node'

const fields = ['province', 'locality', 'organization', 'organizationalUnit']

test.each(['a\u0000b', 'two\nlines', '\u001b[31m'])(
  'a signing request takes no text that nobody can see, and says at which field: %j',
  async (text) => {
    const { answer, host } = await createNodeHost({ begin: { id: 'standalone-pair', signin: 'admin' } })
    const before = (await host.exportLog()).entries
    for (const field of fields) {
      const body = JSON.stringify({ commonName: 'expe1.example.com', names: [], [field]: text })
      const path = 'http://lab.test/api/expe1.example.com/actions/generate-csr'
      const response = await answer(new Request(path, { method: 'POST', body }))
      expect(response.status).toBe(422)
      const { errors } = v.parse(problemSchema, await response.json())
      expect(errors).toEqual([{ field, message: 'Control characters are not allowed.' }])
    }
    expect((await host.exportLog()).entries).toEqual(before)
  },
)
