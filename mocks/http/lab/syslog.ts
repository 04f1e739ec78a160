import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { tellsOfWorld } from '../../procedures/engine/told'
import { answer } from '../respond'

/** `GET api/lab/syslog?server=ADDRESS`: what the machines have sent to that remote syslog server. */
export const syslogHandlers = (host: WorldHost) => [
  http.get('*/api/lab/syslog', async ({ request }) => {
    const { world, progress } = await host.read()
    // Fetched with the first question for it.
    const { syslogOf } = await import('./syslog-lines')
    const all = syslogOf(world, new URL(request.url).searchParams.get('server'))
    // Why what a machine sends does not arrive says what is broken.
    return answer(tellsOfWorld(world, progress) === 'nothing' ? { ...all, lost: [] } : all)
  }),
]
