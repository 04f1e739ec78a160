import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'

const answers = async () => (await import('./result-answers')).resultAnswers

type OfOne = Exclude<keyof Awaited<ReturnType<typeof answers>>, 'open' | 'all'>
type Asked = { readonly params: Readonly<Record<string, unknown>>; readonly request: Request }

/**
 * `GET api/lab/run/result`, `GET api/lab/results`, of each `GET|PUT|DELETE api/lab/results/{id}`, `GET …/comparison`,
 * `GET …/hand-in`, `GET …/certificate` and `POST …/again`, and `POST api/lab/verify`, which replays a hand-in in a world of
 * its own.
 */
export const resultHandlers = (host: WorldHost) => {
  const ofOne =
    (what: OfOne) =>
    async ({ params, request }: Asked) =>
      (await answers())[what](host, String(params['id']), request)
  const one = '*/api/lab/results/:id'
  return [
    http.get('*/api/lab/run/result', async () => (await answers()).open(host)),
    http.get('*/api/lab/results', async () => (await answers()).all(host)),
    http.get(one, ofOne('one')),
    http.put(one, ofOne('name')),
    http.delete(one, ofOne('remove')),
    http.get(`${one}/comparison`, ofOne('comparison')),
    http.get(`${one}/hand-in`, ofOne('handIn')),
    http.get(`${one}/certificate`, ofOne('certificate')),
    http.post(`${one}/again`, ofOne('again')),
    http.post('*/api/lab/verify', async ({ request }) =>
      (await import('./verify-answer')).verifyAnswer(request),
    ),
  ]
}
