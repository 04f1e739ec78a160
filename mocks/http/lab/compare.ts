import { http } from 'msw'
import { COMPARED_MAX } from '#contract/wire/documents'
import type { SideBySide } from '#contract/wire/side-by-side'
import type { WorldHost } from '../../host/world-host'
import { reachability } from '../../sim/around/index'
import type { Expressway, World } from '../../sim/ground/index'
import { answer, Halted, problem } from '../respond'
import { whenNothingHides } from './exam'

/**
 * `GET api/lab/compare?host=…&host=…`: what differs in the configuration documents of two machines or more, and
 * `GET api/lab/side-by-side?page=…&host=…&host=…`: the same page of the console of each.
 */
export const compareHandlers = (host: WorldHost) => [
  http.get('*/api/lab/compare', async ({ request }) => {
    const { comparePeers } = await import('../../cli/index')
    const { world } = await whenNothingHides(host, TOLD)
    const { machines, answering } = askedIn(world, request)
    return answer({ machines, rows: comparePeers(world, answering) })
  }),
  http.get('*/api/lab/side-by-side', async ({ request }) => {
    const { comparablePaths, sideBySide } = await import('../../compared/side-by-side')
    const { world } = await whenNothingHides(host, TOLD)
    const { machines, answering } = askedIn(world, request)
    const path = new URL(request.url).searchParams.get('page') ?? ''
    const page = sideBySide(world, path, answering)
    if (!page)
      return problem('not-found', `No form and no list is at "${path}".`, { known: [...comparablePaths] })
    return answer({ ...page, machines } satisfies SideBySide)
  }),
]

const TOLD = 'What differs between machines is told'

/** Two to six machines as a request names them: why one does not answer, and those that do. Halts with 400 otherwise. */
function askedIn(world: World, { url }: Request) {
  const hosts = [...new Set(new URL(url).searchParams.getAll('host'))]
  if (hosts.length < 2 || hosts.length > COMPARED_MAX)
    throw new Halted(problem('malformed', `Name two to ${COMPARED_MAX} machines, each as host=….`))
  const asked = hosts.map((name) => ({ name, reached: reachability(world, name) }))
  const machines = asked.map(({ name, reached }) => ({
    host: name,
    silent: 'browserError' in reached ? reached.browserError : null,
  }))
  const answering: Expressway[] = asked.flatMap(({ reached }) =>
    'expressway' in reached ? [reached.expressway] : [],
  )
  return { machines, answering }
}
