import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { hostOf, keysForUnit } from '../../sim/machine/index'
import { answer } from '../respond'
import { namedIn } from './named'

/** `GET api/lab/keys?host=…`: what the vendor's licence desk would send for a unit (REP-09). */
export const keyHandlers = (host: WorldHost) => [
  http.get('*/api/lab/keys', async ({ request }) => {
    const { world } = await host.read()
    const expressway = namedIn(world, new URL(request.url).searchParams.get('host') ?? '')
    const { serialNumber } = expressway
    return answer({ host: hostOf(world, expressway), serialNumber, keys: keysForUnit(expressway) })
  }),
]
