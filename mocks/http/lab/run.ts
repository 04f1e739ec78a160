import { http } from 'msw'
import { helpRequestSchema } from '#contract/wire/procedures'
import type { Stopped } from '#contract/wire/result'
import type { WorldHost } from '../../host/world-host'
import { procedureNamed } from '../../procedures/catalogue'
import type { Progress } from '../../procedures/engine/progress'
import { runAnswer } from '../../procedures/engine/run'
import { stepsOf } from '../../procedures/language/procedure'
import { eventOf } from '../../sim/ground/index'
import { answer, Halted, parsed, problem, refused } from '../respond'

/** The state of the running procedure; null while none runs. */
export async function currentRun(host: WorldHost): Promise<Response> {
  const { world, progress } = await host.read()
  return answer(runAnswer(world, progress))
}

/** `GET api/lab/run`, `DELETE api/lab/run`, `POST api/lab/run/help` */
export const runHandlers = (host: WorldHost) => [
  http.get('*/api/lab/run', () => currentRun(host)),
  http.delete('*/api/lab/run', async () => {
    const run = await host.results.open()
    await host.dispatch({ type: 'stop-procedure' })
    const kept = run && (await host.results.one(run.id))
    return answer({ result: kept?.run ? kept.id : null } satisfies Stopped)
  }),
  http.post('*/api/lab/run/help', async ({ request }) => {
    const { step, help } = await parsed(helpRequestSchema, request)
    const { world, progress } = await host.read()
    if (step !== null && progress) expectStep(progress, step)
    // Once it is over everything is told, and nothing counts any more.
    if (runAnswer(world, progress)?.finished) return currentRun(host)
    const { events } = await host.dispatch({ type: 'take-help', step, help })
    const no = eventOf(events, 'refused')
    return no ? refused(no.refusal) : currentRun(host)
  }),
]

/** Halts with 404 and the known ones where the procedure that runs has no such step. */
function expectStep({ procedure }: Progress, id: string): void {
  const known = stepsOf(procedureNamed(procedure) ?? { phases: [] }).map((step) => step.id)
  if (known.includes(id)) return
  throw new Halted(problem('not-found', `The procedure has no step "${id}".`, { known }))
}
