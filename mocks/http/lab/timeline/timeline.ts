import { http } from 'msw'
import type { WorldHost } from '../../../host/world-host'

const answers = async () => (await import('./answers')).timelineAnswers

/**
 * `GET api/lab/timeline`, `…/entries` and `…/moment`: what happened; `GET|POST api/lab/timeline/kept` and of each
 * `GET|DELETE …/kept/{id}`: branches and checkpoints; `POST …/again` and `…/undo`: to go back; `GET …/compare`.
 */
export const timelineHandlers = (host: WorldHost) => [
  http.get('*/api/lab/timeline', async ({ request }) => (await answers()).overview(host, request)),
  http.get('*/api/lab/timeline/entries', async ({ request }) => (await answers()).entries(host, request)),
  http.get('*/api/lab/timeline/moment', async ({ request }) => (await answers()).moment(host, request)),
  http.get('*/api/lab/timeline/compare', async ({ request }) => (await answers()).compare(host, request)),
  http.post('*/api/lab/timeline/again', async ({ request }) => (await answers()).again(host, request)),
  http.post('*/api/lab/timeline/undo', async () => (await answers()).undo(host)),
  http.get('*/api/lab/timeline/kept', async () => (await answers()).kept(host)),
  http.post('*/api/lab/timeline/kept', async ({ request }) => (await answers()).keep(host, request)),
  http.get('*/api/lab/timeline/kept/:id', async ({ params }) =>
    (await answers()).file(host, String(params['id'])),
  ),
  http.delete('*/api/lab/timeline/kept/:id', async ({ params }) =>
    (await answers()).remove(host, String(params['id'])),
  ),
]
