import { http } from 'msw'
import { clockChangeSchema } from '#contract/wire/lab'
import type { WorldHost } from '../../host/world-host'
import { parsed } from '../respond'
import { summary } from './world'

/** `POST api/lab/clock` */
export const clockHandlers = (host: WorldHost) => [
  http.post('*/api/lab/clock', async ({ request }) => {
    await host.changeClock(await parsed(clockChangeSchema, request))
    return summary(host)
  }),
]
