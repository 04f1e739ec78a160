import { http } from 'msw'
import { COMPARED_MAX } from '#contract/wire/documents'
import type { WorldHost } from '../../host/world-host'
import { reachability } from '../../sim/around/index'
import { answer, problem } from '../respond'
import { whenNothingHides } from './exam'

/** `GET api/lab/compare?host=…&host=…`: what differs in the configuration documents of two machines or more. */
export const compareHandlers = (host: WorldHost) => [
  http.get('*/api/lab/compare', async ({ request }) => {
    const { comparePeers } = await import('../../cli/index')
    const { world } = await whenNothingHides(host, 'What differs between machines is told')
    const hosts = [...new Set(new URL(request.url).searchParams.getAll('host'))]
    if (hosts.length < 2 || hosts.length > COMPARED_MAX)
      return problem('malformed', `Name two to ${COMPARED_MAX} machines, each as host=….`)
    const asked = hosts.map((name) => ({ name, reached: reachability(world, name) }))
    const machines = asked.map(({ name, reached }) => ({
      host: name,
      silent: 'browserError' in reached ? reached.browserError : null,
    }))
    const answering = asked.flatMap(({ reached }) => ('expressway' in reached ? [reached.expressway] : []))
    return answer({ machines, rows: comparePeers(world, answering) })
  }),
]
