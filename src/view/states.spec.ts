import { expect, it } from 'vitest'
import { answersIn } from './states'

const HOST = 'expe1.example.com'

it('goes with who has asked, where a machine is asked in the place of a page', async () => {
  const page = new AbortController()
  const request = new Request(`http://lab.test/api/${HOST}/settings/dns`, {
    method: 'PUT',
    body: JSON.stringify({ values: { systemHostName: 'expe1' } }),
    signal: page.signal,
  })
  const answers = answersIn({ state: 'refused' })
  const asking = { request, path: `${HOST}/settings/dns`, machine: HOST, isRead: false }
  const answer = answers(
    asking,
    ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
        page.abort(new Error('gone'))
      }),
  )
  await expect(answer).rejects.toThrow('gone')
})
