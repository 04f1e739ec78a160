import { http } from 'msw'
import { clockChangeSchema } from '#contract/wire/lab'
import type { WorldHost } from '../../host/world-host'
import { parsed } from '../respond'
import { outsideExams } from './exam'
import { summary } from './world'

/** `POST api/lab/clock` */
export const clockHandlers = (host: WorldHost) => [
  http.post('*/api/lab/clock', async ({ request }) => {
    const change = await parsed(clockChangeSchema, request)
    if ('speed' in change && change.speed === 0) await outsideExams(host, 'The clock can be stopped')
    await host.changeClock(change)
    return summary(host)
  }),
]
