import { http } from 'msw'
import { claimSchema, type FaultClaim, faultSchema } from '#contract/wire/faults'
import type { WorldHost } from '../../host/world-host'
import { keepsCause, toFindIn } from '../../procedures/engine/told'
import { eventOf, type World, type WorldEvent } from '../../sim/ground/index'
import { answer, parsed, problem, refused } from '../respond'
import { byId } from './fault-request'
import { namedIn } from './named'

/** `POST api/lab/faults`, `POST api/lab/faults/mend`, `DELETE api/lab/faults/{id}` */
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
  http.post('*/api/lab/faults/mend', async ({ request }) => {
    const claim = await parsed(claimSchema, request)
    const { world } = await host.read()
    return ended((await host.dispatch({ type: 'mend-fault', claim: claimById(world, claim) })).events)
  }),
  http.delete('*/api/lab/faults/:id', async ({ params }) => {
    const id = String(params['id'])
    const { world, progress } = await host.read()
    // Who could end what is to be found by its number would have found it.
    const isToFind = keepsCause(world, progress) && toFindIn(world).has(id)
    if (isToFind) return problem('not-found', `There is no fault ${id}.`)
    return ended((await host.dispatch({ type: 'remove-fault', id })).events)
  }),
]

/** What the end of a fault brings with it, or why it did not end. */
function ended(events: readonly WorldEvent[]): Response {
  const no = eventOf(events, 'refused')
  return no ? refused(no.refusal) : answer({ notes: eventOf(events, 'fault-removed')?.notes ?? [] })
}

/** The same with Expressways by id. */
function claimById(world: World, { expressway, between, ...rest }: FaultClaim): FaultClaim {
  const id = (name: string) => namedIn(world, name).id
  return {
    ...rest,
    ...(expressway !== undefined && { expressway: id(expressway) }),
    ...(between && { between: [id(between[0]), id(between[1])] }),
  }
}
