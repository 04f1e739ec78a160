import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { answer } from '../respond'
import { whenCauseIsTold } from './exam'

const TOLD = 'What was done is written as a spec'

/** `GET api/lab/spec`: where a recording begins. `POST api/lab/spec`: what was done, as a Playwright spec. */
export const specHandlers = (host: WorldHost) => [
  http.get('*/api/lab/spec', async () => {
    await whenCauseIsTold(host, TOLD)
    return answer(await (await host.past()).mark())
  }),
  http.post('*/api/lab/spec', async ({ request }) => {
    await whenCauseIsTold(host, TOLD)
    const { writtenSpec } = await import('./spec-answers')
    return writtenSpec(host, request)
  }),
]
