import type { DnsRecord } from '#contract/wire/dns'
import type { CallMedia } from '#contract/wire/lab'
import { servicesInOrder } from './choose'

/** What an Expressway looks up to call a domain, in this order (SRV-13). */
export const CALL_SERVICES = ['_sips._tcp', '_sip._tcp', '_sip._udp', '_h323ls._udp', '_h323cs._tcp'] as const

/** To whom a call goes, in the order in which they are tried; nobody where it goes to none. And why, in words. */
type ByService = { readonly targets: readonly string[]; readonly words: string }

/**
 * Asks for all of the services by which a domain is called, and takes the first that can carry the call: messages of video
 * are too large for UDP (SRV-15). `ask` gives the records of a service, and `draw` is of `servicesInOrder`.
 */
export function callByServices(
  domain: string,
  media: CallMedia,
  ask: (name: string) => readonly DnsRecord[],
  draw: (sum: number) => number,
): ByService {
  const offered = CALL_SERVICES.map((service) => ({
    targets: servicesInOrder(ask(`${service}.${domain}`), draw).map(({ target }) => target),
    words: `It goes by ${service}.`,
    carries: media === 'audio' || service !== '_sip._udp',
  })).filter(({ targets }) => targets.length > 0)
  const words =
    offered.length > 0
      ? 'SIP over UDP is all that is offered, and the messages of a video call are too large for it.'
      : 'No service of that domain is known.'
  return offered.find(({ carries }) => carries) ?? { targets: [], words }
}
