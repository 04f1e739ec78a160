import { http } from 'msw'
import { dnsRecordSchema } from '#contract/wire/lab'
import type { WorldHost } from '../../host/world-host'
import { eventOf } from '../../sim/ground/index'
import { parsed, refused } from '../respond'
import { summary } from './world'

/** `POST api/lab/dns` */
export const dnsHandlers = (host: WorldHost) => [
  http.post('*/api/lab/dns', async ({ request }) => {
    const { events } = await host.dispatch({
      type: 'set-dns-record',
      ...(await parsed(dnsRecordSchema, request)),
    })
    const no = eventOf(events, 'refused')
    return no ? refused(no.refusal) : summary(host)
  }),
]
