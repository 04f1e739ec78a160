import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'

/** Worlds are made and shared by few: what answers comes with the first question. */
const answers = async () => (await import('./world-answers')).worldAnswers

/**
 * `GET api/lab/worlds/{id}`: a scenario of the lab as a file. `POST api/lab/worlds/made`: a file that was judged, `…/start`:
 * the world of one. `GET api/lab/instant`: the present world as a start link carries it.
 */
export const worldFileHandlers = (host: WorldHost) => [
  http.get('*/api/lab/instant', async () => (await answers()).instant(host)),
  http.get('*/api/lab/worlds/:id', async ({ params }) => (await answers()).one(host, String(params['id']))),
  http.post('*/api/lab/worlds/made', async ({ request }) => (await answers()).made(request)),
  http.post('*/api/lab/worlds/start', async ({ request }) => (await answers()).start(host, request)),
]
