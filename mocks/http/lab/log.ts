import { http } from 'msw'
import { commandLogSchema, LOG_LENGTH_MAX } from '#contract/wire/lab'
import type { WorldHost } from '../../host/world-host'
import { answer, parsed, refused } from '../respond'
import { summary } from './world'

/** `GET api/lab/log`, `POST api/lab/log` */
export const logHandlers = (host: WorldHost) => [
  http.get('*/api/lab/log', async () => answer(await host.exportLog())),
  http.post('*/api/lab/log', async ({ request }) => {
    const no = await host.importLog(await parsed(commandLogSchema, request, LOG_LENGTH_MAX))
    return no ? refused(no.refusal, no.known) : summary(host)
  }),
]
