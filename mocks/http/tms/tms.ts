import { http } from 'msw'
import { tmsPageAt } from '#contract/tms-pages'
import { tmsChangeSchema, tmsPlaceSchema } from '#contract/wire/tms'
import type { Reading, WorldHost } from '../../host/world-host'
import { isLookToNote } from '../../procedures/engine/follower'
import { tellsOfWorld, toldOfTms } from '../../procedures/engine/told'
import { tmsThere } from '../../sim/around/index'
import { type Command, eventOf } from '../../sim/ground/index'
import { answerShown } from '../looks'
import { answer, parsed, problem, refused } from '../respond'

/** All that Cisco TMS shows, which is fetched with the first question; or why nobody gets there. */
async function shown({ world, progress }: Pick<Reading, 'world' | 'progress'>): Promise<Response> {
  const there = tmsThere(world)
  if ('refusal' in there) return refused(there.refusal)
  const { tmsView } = await import('./answers')
  const tells = tellsOfWorld(world, progress)
  // A password that somebody has changed is to be found in an exam.
  const hinted = tells === 'nothing' ? { ...world, faults: [] } : world
  return answer(toldOfTms(tmsView(world, there.tms, hinted), tells))
}

/**
 * `GET` and `POST api/tms`: all that Cisco TMS shows, and everything that is done there. `GET api/tms/diagnostics/{system}`:
 * what it finds when it compares the peers of a system's cluster, which is what it shows itself, in an exam too.
 */
export const tmsHandlers = (host: WorldHost) => [
  http.get('*/api/tms', async ({ request }) => {
    const { world, progress } = await host.read()
    const there = tmsThere(world)
    if ('refusal' in there) return refused(there.refusal)
    const lookAt = (page: string): Command | null =>
      tmsPageAt(page, there.tms) && isLookToNote(world, progress, `tms/${page}`)
        ? { type: 'change-tms', change: { kind: 'look', page } }
        : null
    return answerShown(host, request, world, { places: tmsPlaceSchema, lookAt }, (looked) =>
      shown({ world: looked, progress }),
    )
  }),
  http.post('*/api/tms', async ({ request }) => {
    const change = await parsed(tmsChangeSchema, request)
    const outcome = await host.dispatch({ type: 'change-tms', change })
    const no = eventOf(outcome.events, 'refused')
    return no ? refused(no.refusal) : shown(await host.read())
  }),
  http.get('*/api/tms/diagnostics/:system', async ({ params }) => {
    const { world } = await host.read()
    const there = tmsThere(world)
    if ('refusal' in there) return refused(there.refusal)
    const system = there.tms.systems.find(({ id }) => id === params['system'])
    if (!system) return problem('not-found', 'That system is not in Cisco TMS any more.')
    const [{ askedPeers }, { clusterDiagnostics }] = await Promise.all([
      import('./answers'),
      import('../../cli/index'),
    ])
    return answer(clusterDiagnostics(world, askedPeers(world, there.tms, system)))
  }),
]
