import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'

const answers = async () => (await import('./procedure-answers')).procedureAnswers

/**
 * What is asked before a start. `GET api/lab/preflight?procedure=create|add&primary=…&newPeer=…`: the prerequisites as they
 * stand. `GET api/lab/losses?procedure=ID&…`: what would be lost, without roles in the world that the procedure names.
 */
export const preflightHandlers = (host: WorldHost) => [
  http.get('*/api/lab/preflight', async ({ request }) => (await answers()).preflight(host, request)),
  http.get('*/api/lab/losses', async ({ request }) => (await answers()).losses(host, request)),
]
