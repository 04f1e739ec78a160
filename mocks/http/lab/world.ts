import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { nextDue } from '../../sim/advance'
import { worldSummary } from '../../sim/answers/index'
import { answer } from '../respond'

/** The summary of everything, as most of the lab's control answers. */
export async function summary(host: WorldHost): Promise<Response> {
  const { world, speed } = await host.read()
  return answer(worldSummary(world, speed, nextDue(world)))
}

/** `GET api/lab/world` */
export const worldHandlers = (host: WorldHost) => [http.get('*/api/lab/world', () => summary(host))]
