import type { EndpointCall, EndpointMethod, EndpointView } from '#contract/wire/endpoints'
import { type Endpoint, expresswayOf, present, type World } from '../sim/ground/index'
import { hostOf, membersOf, nameOf } from '../sim/machine/index'
import {
  endpointCalled,
  endpointHost,
  endpointsOf,
  expresswaysLedTo,
  methodNow,
  methodsOf,
  refreshAt,
  roundsPlayed,
} from '../sim/traffic/index'
import { flagsOf } from './flags'
import { whyOf } from './why'

/** How many lines of its log the page of an endpoint shows. */
const LINES_SHOWN = 60

/** What each method comes to. */
const methodTexts: Readonly<Record<EndpointMethod, string>> = {
  outbound: 'Registered to two peers at a time: if one fails, the other is there.',
  srv: 'One question for the name of the cluster gives every peer, by priority and weight.',
  'round-robin': 'The name of the cluster gives one peer at a question, and the next one at the next.',
  static: 'The address of one peer, for a cluster that has no name in DNS.',
}

/** All that the page of an endpoint shows; what the lab knows beside it only where reasons are told. */
export function endpointView(
  before: World,
  asked: Endpoint,
  tellsWhy = true,
  call: EndpointCall | null = null,
): EndpointView {
  const world = roundsPlayed(before)
  const endpoint = present(endpointCalled(world, asked.id), 'it is there')
  const { id, name, number, address, protocol, settings } = endpoint
  return {
    id,
    host: endpointHost(endpoint),
    name,
    number,
    address,
    protocol,
    settings: { ...settings },
    method: methodNow(world, endpoint).id,
    methods: methodsOf(endpoint).map((method) => ({
      id: method.id,
      name: method.name,
      text: methodTexts[method.id],
      because: method.lacking(endpoint) ?? null,
    })),
    registrations: endpoint.lines.map((_, index) => registrationView(world, endpoint, index)),
    ...reachOf(world, endpoint),
    flags: tellsWhy ? flagsOf(world, endpoint) : [],
    why: tellsWhy ? whyOf(world, endpoint) : null,
    attempts: endpoint.log
      .slice(-LINES_SHOWN)
      .map(({ at, kind, text }) => ({ at, kind, text }))
      .toReversed(),
    others: endpointsOf(world)
      .filter((other) => other.id !== id)
      .map((other) => other.name),
    call,
    now: world.now,
  }
}

/** One registration of an endpoint, as it knows it itself. */
function registrationView(
  world: World,
  endpoint: Endpoint,
  index: number,
): EndpointView['registrations'][number] {
  const { status, alternates } = present(endpoint.lines[index], 'every registration has its line')
  const listed = alternates.map((peer) => `${peer.name}, ${peer.address}`)
  if (status.is === 'looking')
    return {
      registrar: null,
      since: null,
      nextAt: status.at,
      lifeSeconds: null,
      alternates: listed,
    }
  const by = expresswayOf(world, status.registrar)
  return {
    registrar: { name: nameOf(by), host: hostOf(world, by) },
    since: status.since,
    nextAt: refreshAt(status, world.now + 1),
    lifeSeconds: status.lifeMs / 1000,
    alternates: listed,
  }
}

/** To how many peers of the cluster it is led, and how many that has: the largest of those to which it is led. */
function reachOf(world: World, endpoint: Endpoint): { readonly canReach: number; readonly peers: number } {
  const led = expresswaysLedTo(world, endpoint)
  const [cluster = []] = led
    .map((one) => membersOf(world, one).map(({ id }) => id))
    .toSorted((one, other) => other.length - one.length)
  return { canReach: led.filter(({ id }) => cluster.includes(id)).length, peers: cluster.length }
}
