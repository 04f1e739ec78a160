import { http } from 'msw'

/** `POST api/lab/verify`: what a hand-in is worth. It is replayed in a world of its own, and nothing of it is kept. */
export const verifyHandlers = () => [
  http.post('*/api/lab/verify', async ({ request }) =>
    (await import('./verify-answer')).verifyAnswer(request),
  ),
]
