import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'

const answers = async () => (await import('./result-answers')).resultAnswers

/**
 * `GET api/lab/run/result`, `GET api/lab/results`, and of each `GET|PUT|DELETE api/lab/results/{id}`, `GET …/comparison`,
 * `GET …/hand-in`, `GET …/certificate` and `POST …/again`.
 */
export const resultHandlers = (host: WorldHost) => [
  http.get('*/api/lab/run/result', async () => (await answers()).open(host)),
  http.get('*/api/lab/results', async () => (await answers()).all(host)),
  http.get('*/api/lab/results/:id', async ({ params }) => (await answers()).one(host, String(params['id']))),
  http.put('*/api/lab/results/:id', async ({ params, request }) =>
    (await answers()).name(host, String(params['id']), request),
  ),
  http.delete('*/api/lab/results/:id', async ({ params }) =>
    (await answers()).remove(host, String(params['id'])),
  ),
  http.get('*/api/lab/results/:id/comparison', async ({ params }) =>
    (await answers()).comparison(host, String(params['id'])),
  ),
  http.get('*/api/lab/results/:id/hand-in', async ({ params }) =>
    (await answers()).handIn(host, String(params['id'])),
  ),
  http.get('*/api/lab/results/:id/certificate', async ({ params }) =>
    (await answers()).certificate(host, String(params['id'])),
  ),
  http.post('*/api/lab/results/:id/again', async ({ params }) =>
    (await answers()).again(host, String(params['id'])),
  ),
]
