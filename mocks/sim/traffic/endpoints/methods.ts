import { isIpv4, isIpv6 } from '#contract/settings/formats'
import type { EndpointMethod } from '#contract/wire/endpoints'
import { present } from '../../ground/assert'
import { expresswaysOf } from '../../ground/stage'
import type { Endpoint } from '../../ground/state/endpoints'
import type { Expressway, World } from '../../ground/world'
import { fqdnOf } from '../../machine/network/read'

/** One way to find a cluster and to keep it. */
type Method = {
  readonly id: EndpointMethod
  readonly name: string
  /** Why an endpoint does not have it, or nothing where it does. */
  readonly lacking: (endpoint: Endpoint) => string | undefined
}

/** Why an endpoint does not have SIP outbound. */
export const NOT_OUTBOUND = 'This endpoint cannot keep two registrations at a time.'

const outbound: Method = {
  id: 'outbound',
  name: 'SIP outbound',
  lacking: ({ supports }) => (supports.outbound ? undefined : NOT_OUTBOUND),
}

const srv: Method = {
  id: 'srv',
  name: 'DNS SRV',
  lacking: ({ supports }) => (supports.srv ? undefined : 'This endpoint does not ask for SRV records.'),
}

const roundRobin: Method = {
  id: 'round-robin',
  name: 'DNS round-robin',
  lacking: ({ supports }) =>
    supports.srv ? 'This endpoint asks for SRV records wherever a name is entered.' : undefined,
}

const fixed: Method = {
  id: 'static',
  name: 'Static IP',
  lacking: () => undefined,
}

/** The methods of each protocol, the best first (END-02). */
const methods: Readonly<Record<Endpoint['protocol'], readonly Method[]>> = {
  SIP: [outbound, srv, roundRobin, fixed],
  'H.323': [srv, roundRobin, fixed],
}

/** The methods of an endpoint in the guide's order; those that it lacks are there as well (END-03). */
export const methodsOf = ({ protocol }: Endpoint): readonly Method[] => methods[protocol]

export const isAddressTyped = (typed: string): boolean => isIpv4(typed) || isIpv6(typed)

/** The Expressway whose own name that is, or nothing. */
export function peerNamed(world: World, typed: string): Expressway | undefined {
  return expresswaysOf(world).find((expressway) => fqdnOf(expressway).toLowerCase() === typed)
}

/** What an endpoint does by what its form says and by what it can do: one form serves SRV and A records (END-15). */
export function methodOf(world: World, endpoint: Endpoint): EndpointMethod {
  const { settings, supports } = endpoint
  if (settings.outbound) return 'outbound'
  // The name of a single peer leads to that peer and to no other (END-08).
  if (isAddressTyped(settings.address) || peerNamed(world, settings.address)) return 'static'
  return supports.srv ? 'srv' : 'round-robin'
}

/** Whether it asks for the name of a cluster, which whoever disbands that cluster has to think of (DIS-21). */
export function isByClusterName(world: World, { settings }: Endpoint): boolean {
  const { address, outbound } = settings
  return !outbound && !isAddressTyped(address) && !peerNamed(world, address)
}

/** A method of that endpoint, by its id; nothing where its protocol has none such. */
export function methodCalled(endpoint: Endpoint, id: EndpointMethod): Method | undefined {
  return methodsOf(endpoint).find((method) => method.id === id)
}

export const methodNow = (world: World, endpoint: Endpoint): Method =>
  present(methodCalled(endpoint, methodOf(world, endpoint)), 'every endpoint has the method it uses')

/** What each registration of an endpoint goes by: one, or those of Proxy 1 and Proxy 2. */
export const addressesTyped = ({ settings }: Endpoint): readonly string[] =>
  settings.outbound ? [settings.address, settings.address2] : [settings.address]
