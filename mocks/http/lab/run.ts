import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { runAnswer } from '../../procedures/engine/run'
import { answer } from '../respond'

/** The state of the running procedure; null while none runs. */
export async function currentRun(host: WorldHost): Promise<Response> {
  const { world, progress } = await host.read()
  return answer(runAnswer(world, progress))
}

/** `GET api/lab/run`, `DELETE api/lab/run` */
export const runHandlers = (host: WorldHost) => [
  http.get('*/api/lab/run', () => currentRun(host)),
  http.delete('*/api/lab/run', async () => {
    await host.dispatch({ type: 'stop-procedure' })
    return answer({})
  }),
]
