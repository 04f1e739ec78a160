import { present } from '../../ground/assert'
import type { Endpoint, Looking } from '../../ground/state/endpoints'
import type { Expressway, World } from '../../ground/world'
import { keptAnswer, serversOf } from '../../machine/dns/ask'
import { answeringOf } from '../../machine/dns/read'
import { serviceIn } from '../../machine/dns/records'
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

/** Addresses that an endpoint is led to, and until when it asks nobody for others; null: it would ask now. */
type Leads = { readonly addresses: readonly string[]; readonly until: number | null }

/** Where one registration is sought at present: by what the endpoint keeps, or else by what DNS would say. */
export function leadsOf(world: World, endpoint: Endpoint, index: number): Leads {
  const alternates = endpoint.lines[index]?.alternates ?? []
  if (alternates.length > 0) return { addresses: alternates.map(({ address }) => address), until: null }
  const typed = present(addressesTyped(endpoint)[index], 'every registration has its address')
  if (isAddressTyped(typed)) return { addresses: [typed], until: null }
  return methodOf(world, endpoint) === 'srv' ? bySrv(world, endpoint) : byName(world, endpoint, typed)
}

const isDnsSilent = (world: World, { view }: Endpoint) =>
  answeringOf(world, serversOf(world, view)).length === 0

/** The addresses of a name, as an endpoint asks for them: IPv4. */
const addressesAsked = (world: World, { view }: Endpoint, name: string): string[] =>
  resolve(world.network, { view, name, type: 'A' })
    .answers.filter(({ type }) => type === 'A')
    .map(({ data }) => data)

function bySrv(world: World, endpoint: Endpoint): Leads {
  const { view } = endpoint
  const name = serviceName(endpoint)
  const kept = keptAnswer(world, questionOf(endpoint, name, 'SRV'))
  if (!kept && isDnsSilent(world, endpoint)) return { addresses: [], until: null }
  const records = kept?.answers ?? resolve(world.network, { view, name, type: 'SRV' }).answers
  const targets = records.filter(({ type }) => type === 'SRV').map((record) => serviceIn(record).target)
  return {
    addresses: targets.flatMap((target) => addressesAsked(world, endpoint, target)),
    until: kept?.until ?? null,
  }
}

function byName(world: World, endpoint: Endpoint, name: string): Leads {
  const kept = keptAnswer(world, questionOf(endpoint, name, 'A'))
  // Of what is kept the first is tried, again and again, dead or alive (END-18).
  const [first] = kept?.answers.filter(({ type }) => type === 'A') ?? []
  if (kept && first) return { addresses: [first.data], until: kept.until }
  if (isDnsSilent(world, endpoint)) return { addresses: [], until: null }
  return { addresses: addressesAsked(world, endpoint, name), until: null }
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
 * When the next round of a search begins that can end otherwise than the last one; null where none can. The rounds
 * between are known without being played.
 */
export function nextRoundAt(world: World, endpoint: Endpoint, index: number, status: Looking): number | null {
  const { addresses, until } = leadsOf(world, endpoint, index)
  const takes = (address: string) => registrarAnswer(world, endpoint, address).is === 'accepted'
  if (addresses.some(takes)) return roundFrom(status, world.now)
  if (until === null) return null
  return leadsOf(forgetful(world), endpoint, index).addresses.some(takes) ? roundFrom(status, until) : null
}

/** The first round of a search at that moment or after it. */
export function roundFrom({ at, everyMs }: Looking, moment: number): number {
  return everyMs === null ? at : at + Math.max(0, Math.ceil((moment - at) / everyMs)) * everyMs
}
