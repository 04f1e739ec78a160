import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { procedureNamed, procedures } from '../../procedures/catalogue'
import { answer, Halted, problem } from '../respond'
import { outsideExams } from './exam'
import { rolesIn } from './roles'

/** The guide's two short names beside the ids of the procedures (PRE-01). */
const shortNames: Readonly<Record<string, string>> = { add: 'add-peer' }

/** `GET api/lab/preflight?procedure=create|add&primary=…&newPeer=…`: the prerequisites as they stand. */
export const preflightHandlers = (host: WorldHost) => [
  http.get('*/api/lab/preflight', async ({ request }) => {
    const { procedure: asked = '', ...roles } = Object.fromEntries(new URL(request.url).searchParams)
    const procedure = procedureNamed(shortNames[asked] ?? asked)
    if (!procedure) {
      const known = [...procedures.map(({ id }) => id), ...Object.keys(shortNames)]
      throw new Halted(problem('not-found', `There is no procedure "${asked}".`, { known }))
    }
    const { world } = await outsideExams(host, 'What is to be checked before is told')
    return answer({ checks: procedure.preflight(world, rolesIn(world, procedure, roles)) })
  }),
]
