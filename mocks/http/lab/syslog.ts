import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { syslogOf } from '../../sim/answers/index'
import { answer } from '../respond'

/** `GET api/lab/syslog?server=ADDRESS`: what the machines have sent to that remote syslog server. */
export const syslogHandlers = (host: WorldHost) => [
  http.get('*/api/lab/syslog', async ({ request }) => {
    const { world } = await host.read()
    return answer(syslogOf(world, new URL(request.url).searchParams.get('server')))
  }),
]
