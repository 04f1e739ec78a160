import type { DnsRecord, NameQuestion } from '#contract/wire/dns'
import type { CallMedia, RouteTrace } from '#contract/wire/lab'
import { chance } from '../../ground/random'
import type { Expressway, World } from '../../ground/world'
import { CALL_SERVICES, callByServices } from '../../machine/dns/call-services'
import { serverAsked } from '../../machine/dns/read'
import { usualView } from '../../machine/dns/records'
import { nameOf } from '../../machine/network/read'

/** How a question of a call reaches a name server. */
export type AskServer = (
  server: string,
  question: Pick<NameQuestion, 'view' | 'name' | 'type'>,
) => readonly DnsRecord[]

/** A call that DNS is asked about. */
type Asking = { readonly world: World; readonly media: CallMedia; readonly ask: AskServer }

/** To whom DNS leads a call, in the order in which they are tried; nobody where it leads nowhere. And why, in words. */
type Led = ReturnType<typeof callByServices> & { readonly hops: RouteTrace['hops'] }

/** Has DNS asked for the domain that is called, by that Expressway. */
export function ledByDns({ world, media, ask }: Asking, from: Expressway, domain: string): Led {
  const server = serverAsked(world, from, domain)
  const view = usualView(world.network)
  const led =
    server === undefined
      ? { targets: [], words: `No DNS server answers ${nameOf(from)}.` }
      : callByServices(
          domain,
          media,
          (name) => ask(server, { view, name, type: 'SRV' }),
          (sum) => chance(sum + 1, world.seed, from.id, domain, world.now, sum),
        )
  const text = `${nameOf(from)} asks ${server ?? 'DNS'} for ${CALL_SERVICES.join(', ')} of ${domain}. ${led.words}`
  return { ...led, hops: [{ text, guide: ['SRV-13', 'SRV-15'] }] }
}
