import { http } from 'msw'
import { commandLogSchema, LOG_LENGTH_MAX } from '#contract/wire/lab'
import type { WorldHost } from '../../host/world-host'
import { answer, parsed, refused } from '../respond'
import { whenNothingHides } from './exam'
import { summary } from './world'

/** `GET api/lab/log`, `POST api/lab/log` */
export const logHandlers = (host: WorldHost) => [
  http.get('*/api/lab/log', async () => {
    // A lab that has stopped gives its log, whatever was under way.
    if (!(await hasStopped(host))) await whenNothingHides(host, 'The log is handed out')
    return answer(await host.exportLog())
  }),
  http.post('*/api/lab/log', async ({ request }) => {
    const no = await host.importLog(await parsed(commandLogSchema, request, LOG_LENGTH_MAX))
    return no ? refused(no.refusal, no.known) : summary(host)
  }),
]

const hasStopped = (host: WorldHost) =>
  host.read().then(
    () => false,
    () => true,
  )
