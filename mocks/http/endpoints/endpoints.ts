import { http } from 'msw'
import { type EndpointCall, endpointChangeSchema } from '#contract/wire/endpoints'
import type { Reading, WorldHost } from '../../host/world-host'
import { tellsOfWorld, toldOfCall } from '../../procedures/engine/told'
import { eventOf } from '../../sim/ground/index'
import { endpointCalled, endpointsOf } from '../../sim/traffic/index'
import { tellsWhy } from '../lab/run-now'
import { answer, parsed, problem, refused } from '../respond'

/** All that the page of an endpoint shows, which is fetched with the first question; or that there is none such. */
async function shown(reading: Reading, id: string, made: EndpointCall | null = null) {
  const { world, progress } = reading
  const endpoint = endpointCalled(world, id)
  if (!endpoint)
    return problem('not-found', `There is no endpoint ${id} in this world.`, {
      known: endpointsOf(world).map((one) => one.id),
    })
  const { endpointView } = await import('../../endpoints/index')
  const tells = tellsOfWorld(world, progress)
  return answer(endpointView(world, endpoint, await tellsWhy(reading), made && toldOfCall(made, tells)))
}

/** `GET` and `POST api/endpoints/{id}`: all that an endpoint shows, and everything that is done at it. */
export const endpointHandlers = (host: WorldHost) => [
  http.get('*/api/endpoints/:id', async ({ params }) => shown(await host.read(), String(params['id']))),
  http.post('*/api/endpoints/:id', async ({ params, request }) => {
    const endpoint = String(params['id'])
    const change = await parsed(endpointChangeSchema, request)
    const { events } = await host.dispatch({ type: 'change-endpoint', endpoint, change })
    const no = eventOf(events, 'refused')
    if (no) return refused(no.refusal)
    return shown(await host.read(), endpoint, eventOf(events, 'endpoint-changed')?.call ?? null)
  }),
]
