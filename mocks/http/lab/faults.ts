import { http } from 'msw'
import { faultSchema } from '#contract/wire/faults'
import type { WorldHost } from '../../host/world-host'
import { tellsOfWorld } from '../../procedures/engine/told'
import { eventOf } from '../../sim/ground/index'
import { answer, parsed, problem, refused } from '../respond'
import { byId } from './fault-request'

/** `POST api/lab/faults`, `DELETE api/lab/faults/{id}` */
export const faultHandlers = (host: WorldHost) => [
  http.post('*/api/lab/faults', async ({ request }) => {
    const fault = await parsed(faultSchema, request)
    const { world } = await host.read()
    const { events } = await host.dispatch({ type: 'add-fault', fault: byId(world, fault) })
    const no = eventOf(events, 'refused')
    return no
      ? refused(no.refusal)
      : answer({ id: eventOf(events, 'fault-added')?.id ?? '' }, { status: 201 })
  }),
  http.delete('*/api/lab/faults/:id', async ({ params }) => {
    const id = String(params['id'])
    const { world, progress } = await host.read()
    // Who could end what is to be found by its number would have found it.
    const isToFind = tellsOfWorld(world, progress) === 'nothing' && world.run?.toFind?.includes(id)
    if (isToFind) return problem('not-found', `There is no fault ${id}.`)
    const { events } = await host.dispatch({ type: 'remove-fault', id })
    const no = eventOf(events, 'refused')
    return no ? refused(no.refusal) : answer({ notes: eventOf(events, 'fault-removed')?.notes ?? [] })
  }),
]
