import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { procedureNamed, procedures } from '../../procedures/catalogue'
import { lossesAnswer } from '../../procedures/engine/run'
import { startWorld } from '../../scenarios/catalogue'
import { answer, Halted, problem } from '../respond'
import { whenNothingHides } from './exam'
import { rolesIn } from './roles'

/** The guide's two short names beside the ids of the procedures (PRE-01). */
const shortNames: Readonly<Record<string, string>> = { add: 'add-peer' }

/**
 * What is asked before a start. `GET api/lab/preflight?procedure=create|add&primary=…&newPeer=…`: the prerequisites as they
 * stand. `GET api/lab/losses?procedure=ID&…`: what would be lost, without roles in the world that the procedure names.
 */
export const preflightHandlers = (host: WorldHost) => [
  http.get('*/api/lab/preflight', async ({ request }) => {
    const { procedure, roles } = askedIn(request)
    const { world } = await whenNothingHides(host, 'What is to be checked before is told')
    return answer({ checks: procedure.preflight(world, rolesIn(world, procedure, roles)) })
  }),
  http.get('*/api/lab/losses', async ({ request }) => {
    const { procedure, roles } = askedIn(request)
    const { startsIn } = procedure
    const { world: here } = await whenNothingHides(host, 'What would be lost is told')
    const isNamed = Object.keys(roles).length === 0
    const world = (isNamed && startWorld(startsIn.scenario, 1, 'strict')) || here
    const cast = rolesIn(world, procedure, isNamed ? startsIn.roles : roles)
    return answer({ willBeLost: lossesAnswer(world, procedure.willBeLost(world, cast)) })
  }),
]

/** The procedure that is asked about, and who is to play which role. Halts with 404 and the known ones. */
function askedIn(request: Request) {
  const { procedure: asked = '', ...roles } = Object.fromEntries(new URL(request.url).searchParams)
  const procedure = procedureNamed(shortNames[asked] ?? asked)
  if (procedure) return { procedure, roles }
  const known = [...procedures.map(({ id }) => id), ...Object.keys(shortNames)]
  throw new Halted(problem('not-found', `There is no procedure "${asked}".`, { known }))
}
