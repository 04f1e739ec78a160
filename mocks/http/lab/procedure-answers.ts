import { MINUTE_MS } from '#contract/spans'
import { procedureStartSchema } from '#contract/wire/procedures'
import type { WorldHost } from '../../host/world-host'
import { groupOf, procedureNamed, procedures } from '../../procedures/catalogue'
import { fitOf } from '../../procedures/engine/fit'
import { openBook } from '../../procedures/engine/follower'
import { lossesAnswer } from '../../procedures/engine/run'
import { toldOfFits, toldOfStart } from '../../procedures/engine/told'
import type { Procedure } from '../../procedures/language/procedure'
import { hasVariants, startWorld } from '../../scenarios/catalogue'
import { eventOf } from '../../sim/ground/index'
import { answer, Halted, parsed, problem, refused } from '../respond'
import { whenCauseIsTold } from './exam'
import { rolesIn } from './roles'
import { currentRun } from './run'

/** What is answered about procedures before one runs. It holds all of them, and comes with the first question. */
export const procedureAnswers = {
  all: () =>
    answer({
      procedures: procedures.map((procedure) => {
        const { id, title, guide, text, acknowledgement, windowed, startsIn, roles } = procedure
        const { asksWishes = false } = procedure
        const words = { title, guide, text, acknowledgement }
        const asks = { asksWishes, isWindowed: windowed !== undefined }
        const isVaried = hasVariants(startsIn.scenario)
        return { id, group: groupOf(procedure), ...words, ...asks, startsIn, isVaried, roles }
      }),
    }),
  fits: async (host: WorldHost) => {
    await openBook()
    const { world, progress } = await host.read()
    const fits = procedures.map((procedure) => fitOf(world, procedure))
    return answer({ fits: toldOfFits(fits, world, progress) })
  },
  start: async (host: WorldHost, id: string, request: Request) => {
    const procedure = procedureIn(id)
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
  },
  preflight: async (host: WorldHost, request: Request) => {
    const { procedure, roles } = askedIn(request)
    const { world } = await whenCauseIsTold(host, 'What is to be checked before is told')
    return answer({ checks: procedure.preflight(world, rolesIn(world, procedure, roles)) })
  },
  losses: async (host: WorldHost, request: Request) => {
    const { procedure, roles } = askedIn(request)
    const { startsIn } = procedure
    const { world: here } = await whenCauseIsTold(host, 'What would be lost is told')
    const isNamed = Object.keys(roles).length === 0
    const world = (isNamed && startWorld(startsIn.scenario, 1, 'strict')) || here
    const cast = rolesIn(world, procedure, isNamed ? startsIn.roles : roles)
    return answer({ willBeLost: lossesAnswer(world, procedure.willBeLost(world, cast)) })
  },
}

/** The guide's two short names beside the ids of the procedures (PRE-01). */
const shortNames: Readonly<Record<string, string>> = { add: 'add-peer' }

/** The procedure that is asked about, and who is to play which role. Halts with 404 and the known ones. */
function askedIn(request: Request) {
  const { procedure: asked = '', ...roles } = Object.fromEntries(new URL(request.url).searchParams)
  const procedure = procedureNamed(shortNames[asked] ?? asked)
  if (procedure) return { procedure, roles }
  throw unknownProcedure(asked, [...procedures.map(({ id }) => id), ...Object.keys(shortNames)])
}

/** The procedure with that id. Halts with 404 and the known ones. */
function procedureIn(id: string): Procedure {
  const procedure = procedureNamed(id)
  if (procedure) return procedure
  throw unknownProcedure(
    id,
    procedures.map((entry) => entry.id),
  )
}

const unknownProcedure = (asked: string, known: readonly string[]) =>
  new Halted(problem('not-found', `There is no procedure "${asked}".`, { known: [...known] }))
