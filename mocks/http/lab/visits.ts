import { http } from 'msw'
import { visitSchema } from '#contract/wire/lab'
import type { WorldHost } from '../../host/world-host'
import { eventOf } from '../../sim/ground/index'
import { answer, parsed, refused } from '../respond'
import { namedIn } from './named'

/** `POST api/lab/visits` */
export const visitHandlers = (host: WorldHost) => [
  http.post('*/api/lab/visits', async ({ request }) => {
    const { host: name, path } = await parsed(visitSchema, request)
    const { world } = await host.read()
    const { events } = await host.dispatch({
      type: 'open-page',
      expressway: namedIn(world, name).id,
      path,
    })
    const no = eventOf(events, 'refused')
    return no ? refused(no.refusal) : answer({})
  }),
]
