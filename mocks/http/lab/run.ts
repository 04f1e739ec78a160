import { http } from 'msw'
import { helpRequestSchema, type Stopped } from '#contract/wire/procedures'
import type { WorldHost } from '../../host/world-host'
import type { Progress } from '../../procedures/engine/progress'
import { eventOf } from '../../sim/ground/index'
import { answer, Halted, parsed, problem, refused } from '../respond'
import { runNow } from './run-now'

/** The state of the running procedure; null while none runs. */
export async function currentRun(host: WorldHost): Promise<Response> {
  return answer(await runNow(await host.read()))
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
    const reading = await host.read()
    if (step !== null && reading.progress) await expectStep(reading.progress, step)
    // Once it is over everything is told, and nothing counts any more.
    if ((await runNow(reading))?.finished) return currentRun(host)
    const { events } = await host.dispatch({ type: 'take-help', step, help })
    const no = eventOf(events, 'refused')
    return no ? refused(no.refusal) : currentRun(host)
  }),
]

/** Halts with 404 and the known ones where the procedure that runs has no such step. */
async function expectStep({ procedure }: Progress, id: string): Promise<void> {
  const { stepIdsOf } = await import('../../procedures/engine/run')
  const known = stepIdsOf(procedure)
  if (known.includes(id)) return
  throw new Halted(problem('not-found', `The procedure has no step "${id}".`, { known }))
}
