import type { ListItem } from '#contract/lists/list'
import type { CallChoices, CallMedia, RouteTrace } from '#contract/wire/lab'
import { present } from '../../ground/assert'
import { expresswaysOf } from '../../ground/stage'
import type { Expressway, ExpresswayId, World } from '../../ground/world'
import { resolve } from '../../machine/dns/resolve'
import { hostOf, nameOf } from '../../machine/network/read'
import { inContact, isClustered, membersOf } from '../../machine/peers/read'
import { zoneName, zonesOf } from '../../machine/zones/zone-fields'
import { GATEWAY, isGateway } from '../calls/read'
import { type Registration, registrationsOf } from '../registrations/read'
import { mediaSessionsOf, refusedCall } from './admission'
import { noWayBetween } from './between-peers'
import { type AskServer, ledByDns } from './by-dns'
import { choosePeer } from './choose'
import { isByDns, leadsToSystems, zonePeers } from './zone-peers'

export { noWayBetween }

/** A call on its way from one machine to the next: through a zone of the first, or to a peer of its cluster. */
export type Leg = { readonly from: ExpresswayId; readonly to: ExpresswayId; readonly zoneId: string | null }

/** Where a call through zones goes. */
export type Route = {
  /** Why it does not get through; null when it does. */
  readonly refusal: string | null
  /** From machine to machine, in order; none where it stays or is refused. */
  readonly legs: readonly Leg[]
  readonly trace: RouteTrace
}

/** A call under way: what is called, and what the caller speaks. */
type Sought = { readonly world: World; readonly destination: string; readonly by: Protocol }

/** One that leaves by zones: where the search has been, what is to be carried, and how DNS is asked. */
type Search = Sought & {
  readonly been: ReadonlySet<ExpresswayId>
  readonly media: CallMedia
  readonly ask: AskServer
}

type Protocol = Registration['protocol']

type Hop = RouteTrace['hops'][number]

const clusterOf = (world: World, machine: Expressway) =>
  isClustered(machine) ? membersOf(world, machine) : [machine]

/** The zones of an Expressway that lead to other systems, in the order in which they are tried. */
const zonesToSystems = (machine: Expressway) =>
  zonesOf(machine).filter(({ values }) => leadsToSystems(values))

/** An alias without what stands before and apart from it: `SIP:room@example.com` is `room@example.com`. */
const plain = (alias: string) =>
  alias
    .trim()
    .toLowerCase()
    .replace(/^(?:sips?|h323):/, '')

/** What is called of it: what stands behind the `@`, or all of it. */
const domainOf = (alias: string) => plain(alias).replace(/^.*@/, '')

function deviceAt(world: World, machine: Expressway, destination: string): Registration | undefined {
  const wanted = plain(destination)
  return registrationsOf(world, machine).find(({ name, number }) => name === wanted || number === wanted)
}

const isRegisteredAt = (world: World, machine: Expressway, destination: string): boolean =>
  deviceAt(world, machine, destination) !== undefined

/**
 * Why a machine does not put a call through to a device of its own, or nothing. The lab calls by SIP; what another peer has
 * a key for does not help here (PRE-18, R-46).
 */
export function refusedAtDevice(
  world: World,
  at: Expressway,
  destination: string,
  by: Protocol = 'SIP',
): string | undefined {
  const called = deviceAt(world, at, destination)?.protocol ?? by
  if (called === by || isGateway(at)) return undefined
  return `${destination} is ${called === 'SIP' ? 'a SIP' : 'an H.323'} endpoint, and ${nameOf(at)}, to which it is registered, has no option key for ${GATEWAY}: a call by ${by} does not get through there. The keys of its peers do not count for it.`
}

/** What the endpoint that is called there speaks; nothing where nobody has that alias. */
export const protocolAt = (world: World, at: Expressway, destination: string): Protocol | undefined =>
  deviceAt(world, at, destination)?.protocol

function ended(legs: readonly Leg[], ...hops: Hop[]): Route {
  return { refusal: null, legs, trace: { zones: [], hops } }
}

function refused(text: string, guide: string[]): Route {
  return { refusal: text, legs: [], trace: { zones: [], hops: [{ text, guide }] } }
}

/** What came before, and how it went on. */
function followedBy(before: RouteTrace, route: Route): Route {
  const { zones, hops } = route.trace
  return { ...route, trace: { zones: [...before.zones, ...zones], hops: [...before.hops, ...hops] } }
}

/**
 * Where a call goes that leaves an Expressway by these zones: by the first, in the order given, that carries it. Unless
 * `ask` is said, nobody is asked of DNS, and what would be answered is taken.
 */
export function routeThrough(
  world: World,
  from: Expressway,
  zones: readonly ListItem[],
  call: Pick<Search, 'destination'> & Partial<Pick<Search, 'by' | 'media' | 'ask'>>,
): Route {
  const been = new Set(clusterOf(world, from).map(({ id }) => id))
  const ask: AskServer = (_, question) => resolve(world.network, question).answers
  return tryZones({ by: 'SIP', media: 'video', ask, ...call, world, been }, from, zones)
}

/** The Expressway of a cluster to which an endpoint is registered, or nothing. */
export function registeredWithin(
  world: World,
  from: Expressway,
  destination: string,
): Expressway | undefined {
  return clusterOf(world, from).find((machine) => isRegisteredAt(world, machine, destination))
}

/**
 * Where a call goes that leaves by no zone: to the peer where the endpoint is registered, and to nobody outside of the
 * cluster (DIS-04). Null where it stays, or where nobody has such an endpoint.
 */
export function routeWithin(
  world: World,
  from: Expressway,
  destination: string,
  by: Protocol = 'SIP',
): Route | null {
  const homes = expresswaysOf(world).filter((machine) => isRegisteredAt(world, machine, destination))
  const [home] = homes
  if (!home || homes.some(({ id }) => id === from.id)) return null
  const cluster = clusterOf(world, from)
  const peers = homes.filter(({ id }) => cluster.some((peer) => peer.id === id))
  if (peers.length > 0) return toPeers({ world, destination, by }, from, peers)
  return refused(
    `${destination} is registered to ${nameOf(home)}, which is no peer of ${nameOf(from)}: without a zone that leads there, the call finds nobody. Make the two neighbors.`,
    ['DIS-04', 'DIS-05'],
  )
}

function tryZones(search: Search, from: Expressway, zones: readonly ListItem[]): Route {
  const [zone, ...rest] = zones
  if (!zone) return refused(`No zone of ${nameOf(from)} leads to ${search.destination}.`, ['NEI-05'])
  const route = tryZone(search, from, zone)
  if (route.refusal === null || rest.length === 0) return route
  return followedBy(route.trace, tryZones(search, from, rest))
}

function tryZone(search: Search, from: Expressway, { id: zoneId, values }: ListItem): Route {
  const { world } = search
  const led = isByDns(values) && ledByDns(search, from, domainOf(search.destination))
  const { chosen, peers } = choosePeer(
    world,
    zonePeers(world, from, values, led && led.targets),
    led !== false,
  )
  const zone = zoneName(values)
  const before = { zones: [{ zone, from: nameOf(from), peers }], hops: led ? led.hops : [] }
  if (led && led.targets.length === 0) return { refusal: led.words, legs: [], trace: before }
  if (!chosen) return followedBy(before, nobodyThere(search, from, values))
  const no =
    led && search.been.has(chosen.id)
      ? `DNS leads the call back to ${nameOf(chosen)}, where it has been.`
      : refusedCall(world, chosen)
  if (no !== undefined) return followedBy(before, refused(no, ['NEI-06']))
  const { maximum, inUse, available } = mediaSessionsOf(world, chosen)
  const hop: Hop = {
    text: `${nameOf(from)} passes the call through the zone ${zone} to ${nameOf(chosen)}: ${maximum} media sessions less ${inUse} in use leave ${available} available there.`,
    guide: led ? ['SRV-02'] : ['NEI-02', 'NEI-06'],
  }
  const route = followedBy(before, followedBy({ zones: [], hops: [hop] }, deliver(search, chosen)))
  const leg: Leg = { from: from.id, to: chosen.id, zoneId }
  return { ...route, legs: route.refusal === null ? [leg, ...route.legs] : [] }
}

/** All are down, in maintenance mode, or not to be had from here. */
function nobodyThere({ world }: Search, from: Expressway, values: ListItem['values']): Route {
  const text = `No system at the other end of the zone ${zoneName(values)} can take the call.`
  const luckier = clusterOf(world, from).find((peer) =>
    zonePeers(world, peer, values).some(({ hindrance }) => hindrance === null),
  )
  if (!luckier) return refused(text, ['NEI-09', 'NEI-07'])
  return refused(
    `${text} ${nameOf(luckier)} could reach one, but a cluster takes it that what one peer can reach all can, and does not try another. Where routing has to differ, the Expressways belong into separate clusters, with a neighbor zone between them.`,
    ['INT-15', 'INT-16'],
  )
}

/** What the chosen peer does with the call: it may be for itself, for a peer, or for somebody further on. */
function deliver(search: Search, at: Expressway): Route {
  const { world, destination } = search
  if (isRegisteredAt(world, at, destination)) {
    const no = refusedAtDevice(world, at, destination, search.by)
    if (no !== undefined) return refused(no, ['PRE-18'])
    return ended([], {
      text: `${destination} is registered to ${nameOf(at)} itself.`,
      guide: ['NEI-03'],
    })
  }
  const cluster = clusterOf(world, at)
  const peers = cluster.filter((other) => other.id !== at.id && isRegisteredAt(world, other, destination))
  if (peers.length > 0) return toPeers(search, at, peers)
  const been = new Set([...search.been, ...cluster.map(({ id }) => id)])
  // A zone that leads back would send the call round in circles.
  const onward = zonesToSystems(at).filter(({ values }) =>
    zonePeers(world, at, values).every(({ machine }) => !machine || !been.has(machine.id)),
  )
  const text = `${destination} is registered nowhere in the cluster of ${nameOf(at)}`
  if (onward.length === 0) return refused(`${text}, and no zone leads on from there.`, ['NEI-05'])
  const before: RouteTrace = {
    zones: [],
    hops: [{ text: `${text}: the zones of ${nameOf(at)} are tried.`, guide: ['NEI-05'] }],
  }
  return followedBy(before, tryZones({ ...search, been }, at, onward))
}

/** Who is registered to several peers is reached by any of them (END-05). */
function toPeers(search: Sought, at: Expressway, [peer, ...others]: readonly Expressway[]): Route {
  const route = toPeer(search, at, present(peer, 'somebody has the endpoint'))
  return route.refusal === null || others.length === 0 ? route : toPeers(search, at, others)
}

function toPeer({ world, destination, by }: Sought, at: Expressway, peer: Expressway): Route {
  if (!inContact(world, at.id, peer.id)) {
    return refused(
      `${destination} is registered to ${nameOf(peer)}, with which ${nameOf(at)} has no contact. Whether a peer can reach the destination is not asked before it is chosen.`,
      ['INT-15'],
    )
  }
  const noWay = noWayBetween(world, at, peer)
  if (noWay) return refused(noWay.text, noWay.guide)
  const no = refusedCall(world, peer)
  if (no !== undefined) return refused(no, ['NEI-04'])
  const atDevice = refusedAtDevice(world, peer, destination, by)
  if (atDevice !== undefined) return refused(atDevice, ['PRE-18'])
  return ended([{ from: at.id, to: peer.id, zoneId: null }], {
    text: `${nameOf(at)} passes the call on to its peer ${nameOf(peer)}, to which ${destination} is registered.`,
    guide: ['NEI-04'],
  })
}

/** What a test call from there can go through, and to. */
export function callChoices(world: World, expressway: Expressway): CallChoices {
  return {
    zones: zonesToSystems(expressway).map(({ values }) => zoneName(values)),
    destinations: expresswaysOf(world)
      .filter(({ id }) => id !== expressway.id)
      .flatMap((other) =>
        registrationsOf(world, other)
          .slice(0, 1)
          .map(({ name }) => ({ alias: name, host: hostOf(world, other) })),
      ),
  }
}
