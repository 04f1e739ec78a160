import { http } from 'msw'
import { MINUTE_MS } from '#contract/spans'
import { procedureStartSchema } from '#contract/wire/procedures'
import type { WorldHost } from '../../host/world-host'
import { groupOf, procedureNamed, procedures } from '../../procedures/catalogue'
import { fitOf } from '../../procedures/engine/fit'
import { toldOfFits, toldOfStart } from '../../procedures/engine/told'
import type { Procedure } from '../../procedures/language/procedure'
import { eventOf } from '../../sim/ground/index'
import { answer, Halted, parsed, problem, refused } from '../respond'
import { rolesIn } from './roles'
import { currentRun } from './run'

/** `GET api/lab/procedures`, `GET api/lab/fits`, `POST api/lab/procedures/{id}/start` */
export const procedureHandlers = (host: WorldHost) => [
  http.get('*/api/lab/procedures', () =>
    answer({
      procedures: procedures.map((procedure) => {
        const { id, title, guide, text, acknowledgement, windowed, startsIn, roles } = procedure
        const { asksWishes = false } = procedure
        const words = { title, guide, text, acknowledgement }
        const asks = { asksWishes, isWindowed: windowed !== undefined }
        return { id, group: groupOf(procedure), ...words, ...asks, startsIn, roles }
      }),
    }),
  ),
  http.get('*/api/lab/fits', async () => {
    const { world, progress } = await host.read()
    const fits = procedures.map((procedure) => fitOf(world, procedure))
    return answer({ fits: toldOfFits(fits, world, progress) })
  }),
  http.post('*/api/lab/procedures/:id/start', async ({ params, request }) => {
    const procedure = procedureIn(String(params['id']))
    const body = await parsed(procedureStartSchema, request)
    const { world, speed, progress } = await host.read()
    const roles = rolesIn(world, procedure, body.roles)
    const known = procedure.startRefusal(world, roles, body.wanted)
    const refusal = known && toldOfStart(known, world, progress)
    // `known` carries the procedure that fits instead, so that a page can link to it.
    if (refusal) return refused(refusal, refusal.instead ? [refusal.instead] : undefined)
    const { events } = await host.dispatch({
      type: 'start-procedure',
      procedure: procedure.id,
      roles,
      mode: body.mode,
      limitMs: body.limitMinutes && body.limitMinutes * MINUTE_MS,
      wanted: body.wanted,
    })
    const no = eventOf(events, 'refused')
    if (no) return refused(no.refusal)
    // The clock of an exam runs: minutes that stand still are no minutes.
    if (body.mode === 'exam' && speed === 0) await host.changeClock({ speed: 1 })
    return currentRun(host)
  }),
]

/** The procedure with that id. Halts with 404 and the known ones. */
function procedureIn(id: string): Procedure {
  const procedure = procedureNamed(id)
  if (procedure) return procedure
  const known = procedures.map((entry) => entry.id)
  throw new Halted(problem('not-found', `There is no procedure "${id}".`, { known }))
}
