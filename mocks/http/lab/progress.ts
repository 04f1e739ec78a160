import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'

const answers = async () => (await import('./progress-answers')).progressAnswers

/** `GET|DELETE api/lab/progress`, and all of it as a file: `GET|POST api/lab/progress/file`. */
export const progressHandlers = (host: WorldHost) => [
  http.get('*/api/lab/progress', async () => (await answers()).all(host)),
  http.delete('*/api/lab/progress', async () => (await answers()).reset(host)),
  http.get('*/api/lab/progress/file', async () => (await answers()).file(host)),
  http.post('*/api/lab/progress/file', async ({ request }) => (await answers()).take(host, request)),
]
