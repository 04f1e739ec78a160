import { http } from 'msw'
import { testCallSchema } from '#contract/wire/lab'
import type { WorldHost } from '../../host/world-host'
import { eventOf } from '../../sim/event'
import { answer, parsed, refused } from '../respond'
import { namedIn } from './named'

/** `POST api/lab/calls` */
export const callHandlers = (host: WorldHost) => [
  http.post('*/api/lab/calls', async ({ request }) => {
    const { host: name, destination } = await parsed(testCallSchema, request)
    const { world } = await host.read()
    const { events } = await host.dispatch({
      type: 'place-call',
      expressway: namedIn(world, name).id,
      destination,
    })
    const no = eventOf(events, 'refused')
    if (no) return refused(no.refusal)
    const placed = eventOf(events, 'call-placed')
    return answer({ accepted: placed?.accepted ?? false, reason: placed?.reason ?? '' })
  }),
]
