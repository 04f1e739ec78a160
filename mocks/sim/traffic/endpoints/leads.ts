import type { DnsRecord } from '#contract/wire/dns'
import { present } from '../../ground/assert'
import type { Endpoint, Looking } from '../../ground/state/endpoints'
import type { Expressway, World } from '../../ground/world'
import { keptAnswer } from '../../machine/dns/ask'
import { servicesInOrder } from '../../machine/dns/choose'
import { answeringOf, serversOf } from '../../machine/dns/read'
import { resolve } from '../../machine/dns/resolve'
import { ownersOf } from '../../machine/network/read'
import { addressesTyped, isAddressTyped, methodOf } from './methods'
import { registrarAnswer } from './registrar'

/** The service that each protocol asks for to register (END-09, END-22). */
const services = { SIP: '_sips._tcp', 'H.323': '_h323rs._udp' } as const

/** The owner name of the SRV records that an endpoint asks for. */
export const serviceName = ({ protocol, settings }: Endpoint) => `${services[protocol]}.${settings.address}`

/** The question that an endpoint puts to DNS, of its own name server. */
export const questionOf = ({ id, view }: Endpoint, name: string, type: 'A' | 'SRV') => ({
  asker: id,
  view,
  name,
  type,
})

/** How an endpoint asks for records of a name: of DNS itself, or only to find out what it would be told. */
type Ask = (name: string, type: 'A' | 'SRV') => readonly DnsRecord[]

/** Whom a round of one registration tries, in order: addresses, and names that are asked for when their turn comes. */
export function soughtBy(
  world: World,
  endpoint: Endpoint,
  index: number,
  ask: Ask,
  draw: (sum: number) => number,
): string[] {
  const alternates = endpoint.lines[index]?.alternates ?? []
  if (alternates.length > 0) return alternates.map(({ address }) => address)
  const typed = present(addressesTyped(endpoint)[index], 'every registration has its address')
  if (methodOf(world, endpoint) !== 'srv') return [typed]
  return servicesInOrder(ask(serviceName(endpoint), 'SRV'), draw).map(({ target }) => target)
}

/** The addresses of one whom a round tries: its own, or those of its name. An attempt goes to the first (END-16). */
export function addressesOf(target: string, ask: Ask): string[] {
  if (isAddressTyped(target)) return [target]
  return ask(target, 'A').flatMap(({ type, data }) => (type === 'A' ? data : []))
}

/** Where one registration is sought at present. */
type Leads = {
  readonly addresses: readonly string[]
  /** Until when the first of what it keeps from DNS is kept; null where it keeps nothing of what it asks for. */
  readonly until: number | null
  /** Whether a question of it would reach a name server. */
  readonly asks: boolean
}

/**
 * Where the next rounds of one registration lead: the same names in the same order as a round asks for them, and nobody is
 * asked. Of what is kept the first is tried, again and again, dead or alive (END-18); a new answer begins with another one
 * each time.
 */
export function leadsOf(world: World, endpoint: Endpoint, index: number): Leads {
  const ends: number[] = []
  let asks = false
  const isSilent = answeringOf(world, serversOf(world, endpoint.view)).length === 0
  const ask: Ask = (name, type) => {
    const question = questionOf(endpoint, name, type)
    const kept = keptAnswer(world, question)
    if (kept) ends.push(kept.until)
    if (kept)
      return type === 'SRV' ? kept.answers : kept.answers.filter((one) => one.type === type).slice(0, 1)
    if (isSilent) return []
    asks = true
    return resolve(world.network, question).answers
  }
  const { status } = present(endpoint.lines[index], 'every registration has its line')
  const left = status.is === 'looking' ? status.left : []
  const targets = [...left, ...soughtBy(world, endpoint, index, ask, () => 0)]
  const addresses = [...new Set(targets)].flatMap((target) => addressesOf(target, ask))
  return { addresses, until: ends.length > 0 ? Math.min(...ends) : null, asks }
}

/** The same world in which nobody keeps what DNS once said. */
const forgetful = (world: World): World => ({ ...world, dns: { queries: {}, turns: {}, kept: [] } })

/** The Expressways to which the settings of an endpoint lead, whether they take it now or not (END-01). */
export function expresswaysLedTo(world: World, endpoint: Endpoint): Expressway[] {
  const asking = forgetful(world)
  const addresses = endpoint.lines.flatMap((_, index) => leadsOf(asking, endpoint, index).addresses)
  return [...new Set(addresses.flatMap((address) => ownersOf(world, address)[0]?.expressway ?? []))]
}

/**
 * When a search goes on that can end otherwise than in vain; null where it cannot, for all that is known. What comes between
 * is played when the world changes, or when somebody asks for it (`rounds.ts`).
 */
export function nextTryAt(world: World, endpoint: Endpoint, index: number, status: Looking): number | null {
  const { addresses, until } = leadsOf(world, endpoint, index)
  const takes = (address: string) => registrarAnswer(world, endpoint, address).is === 'accepted'
  const now = status.left.length > 0 ? status.at : roundFrom(status, world.now)
  if (addresses.some(takes)) return now
  if (until === null) return null
  const isTaken = leadsOf(forgetful(world), endpoint, index).addresses.some(takes)
  return isTaken ? Math.max(now, roundFrom(status, until)) : null
}

/** The first round of a search at that moment or after it. */
function roundFrom({ at, everyMs }: Looking, moment: number): number {
  return everyMs === null ? at : at + Math.max(0, Math.ceil((moment - at) / everyMs)) * everyMs
}
