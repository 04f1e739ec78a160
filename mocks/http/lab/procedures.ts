import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'

const answers = async () => (await import('./procedure-answers')).procedureAnswers

/** `GET api/lab/procedures`, `GET api/lab/fits`, `POST api/lab/procedures/{id}/start` */
export const procedureHandlers = (host: WorldHost) => [
  http.get('*/api/lab/procedures', async () => (await answers()).all()),
  http.get('*/api/lab/fits', async () => (await answers()).fits(host)),
  http.post('*/api/lab/procedures/:id/start', async ({ params, request }) =>
    (await answers()).start(host, String(params['id']), request),
  ),
]
