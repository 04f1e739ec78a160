import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'

/** Exercises are set, opened and started by few: what answers comes with the first question. */
const answers = async () => (await import('./exercise-answers')).exerciseAnswers

/**
 * `POST api/lab/exercises/made`: an exercise as a link and as a file; `…/opened`: what a file holds, for whoever knows its
 * word; `…/named`: how results know it; `…/start`, `…/steps`, `…/hidden`. `POST api/lab/fault-codes` makes a code of a fault, `…/entered` carries one out.
 */
export const exerciseHandlers = (host: WorldHost) => [
  http.post('*/api/lab/exercises/made', async ({ request }) => (await answers()).made(request)),
  http.post('*/api/lab/exercises/opened', async ({ request }) => (await answers()).opened(request)),
  http.post('*/api/lab/exercises/named', async ({ request }) => (await answers()).named(request)),
  http.post('*/api/lab/exercises/start', async ({ request }) => (await answers()).start(host, request)),
  http.post('*/api/lab/exercises/steps', async ({ request }) => (await answers()).steps(host, request)),
  http.post('*/api/lab/exercises/hidden', async ({ request }) => (await answers()).hidden(host, request)),
  http.post('*/api/lab/fault-codes', async ({ request }) => (await answers()).code(host, request)),
  http.post('*/api/lab/fault-codes/entered', async ({ request }) => (await answers()).entered(host, request)),
]
