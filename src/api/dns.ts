import { queryOptions } from '@tanstack/react-query'
import type { DnsChange, NameQuestion } from '#contract/wire/dns'
import { dnsReplySchema, zonesSchema } from '#contract/wire/zones'
import { call } from './client'

/** The zones of the simulated name servers, and what is odd about them. */
export const zonesQuery = queryOptions({
  queryKey: ['lab', 'dns'],
  queryFn: ({ signal }) => call({ path: 'lab/dns', answer: zonesSchema, signal }),
})

/** Takes records out of the zones and puts others in. */
export function changeRecords(body: DnsChange) {
  return call({ path: 'lab/dns/records', method: 'POST', body, answer: zonesSchema })
}

/** Puts an example of the guide into the zones. */
export function loadPreset(id: string) {
  return call({ path: 'lab/dns/preset', method: 'POST', body: { id }, answer: zonesSchema })
}

/** Asks a name server. */
export function askDns(body: NameQuestion) {
  return call({ path: 'lab/dns/ask', method: 'POST', body, answer: dnsReplySchema })
}
