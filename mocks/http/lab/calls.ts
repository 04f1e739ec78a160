import { http } from 'msw'
import { testCallSchema } from '#contract/wire/lab'
import type { WorldHost } from '../../host/world-host'
import { tellsOfWorld, toldOfCall } from '../../procedures/engine/told'
import { eventOf } from '../../sim/ground/index'
import { callChoices } from '../../sim/traffic/index'
import { answer, parsed, refused } from '../respond'
import { namedIn } from './named'

/** `GET api/lab/calls?host=…`, `POST api/lab/calls` */
export const callHandlers = (host: WorldHost) => [
  http.get('*/api/lab/calls', async ({ request }) => {
    const { world } = await host.read()
    return answer(callChoices(world, namedIn(world, new URL(request.url).searchParams.get('host') ?? '')))
  }),
  http.post('*/api/lab/calls', async ({ request }) => {
    const { host: name, ...call } = await parsed(testCallSchema, request)
    const { world, progress } = await host.read()
    const { events } = await host.dispatch({
      type: 'place-call',
      expressway: namedIn(world, name).id,
      ...call,
    })
    const no = eventOf(events, 'refused')
    if (no) return refused(no.refusal)
    const placed = eventOf(events, 'call-placed')
    const outcome = {
      accepted: placed?.accepted ?? false,
      reason: placed?.reason ?? '',
      route: placed?.route ?? null,
    }
    return answer(toldOfCall(outcome, tellsOfWorld(world, progress)))
  }),
]
