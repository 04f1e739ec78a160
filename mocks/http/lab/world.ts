import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { toldOfWorld } from '../../procedures/engine/told'
import { nextDue } from '../../sim/advance'
import { worldSummary } from '../../sim/answers/index'
import { answer } from '../respond'

/** The summary of everything that may be told, as most of the lab's control answers. */
export async function summary(host: WorldHost): Promise<Response> {
  const { world, speed, progress } = await host.read()
  const all = worldSummary(world, speed, nextDue(world))
  return answer(toldOfWorld(all, world, progress))
}

/** `GET api/lab/world` */
export const worldHandlers = (host: WorldHost) => [http.get('*/api/lab/world', () => summary(host))]
