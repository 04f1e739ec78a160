import { keptAtMost } from '../../ground/state/bounds'
import type { Endpoint, EndpointLine, Looking } from '../../ground/state/endpoints'
import type { World } from '../../ground/world'
import { leadsOf } from './leads'
import { goOn } from './search'

/** A registration that is sought. */
type Seeker = {
  readonly endpoint: Endpoint
  readonly line: EndpointLine
  readonly index: number
  readonly status: Looking
}

/** What is sought at those endpoints, and would be tried before that moment. */
const seekersAmong = (endpoints: readonly Endpoint[], moment: number): Seeker[] =>
  endpoints.flatMap((endpoint) =>
    endpoint.lines.flatMap((line, index) => {
      const { status } = line
      const isBehind = status.is === 'looking' && status.everyMs !== null && status.at < moment
      return isBehind ? [{ endpoint, line, index, status }] : []
    }),
  )

/**
 * The same world with the attempts in vain up to its moment: what was asked of DNS by them, and what stands in the logs of
 * the endpoints. They fall due nowhere, for between two changes of a world nothing but them goes on: they are played when
 * the next change is about to come, or when somebody asks for what they leave behind.
 */
export function roundsPlayed(world: World): World {
  const behind = seekersAmong(Object.values(world.endpoints ?? {}), world.now)
  if (behind.length === 0) return world
  const copies = Object.fromEntries(behind.map(({ endpoint }) => [endpoint.id, copyOf(endpoint)]))
  const played: World = { ...world, endpoints: { ...world.endpoints, ...copies } }
  const { dns } = world
  if (dns) played.dns = { queries: { ...dns.queries }, turns: { ...dns.turns }, kept: [...dns.kept] }
  for (;;) {
    const [first, ...others] = seekersAmong(Object.values(copies), world.now)
    if (!first) break
    const next = others.reduce((one, other) => (other.status.at < one.status.at ? other : one), first)
    playNext(played, world, next)
  }
  return { ...played, now: world.now }
}

/** The same endpoint, of which a search may change what it changes. */
const copyOf = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  lines: endpoint.lines.map((line) => ({ ...line, status: { ...line.status } })),
  log: [...endpoint.log],
})

/** The next attempt of one, at its moment. Nobody takes it: whoever would is met by what falls due. */
function playNext(played: World, world: World, { endpoint, line, index, status }: Seeker): void {
  played.now = status.at
  if (status.left.length === 0) passOver(played, world.now, endpoint, index, status)
  played.now = status.at
  goOn({ asking: played, events: [], world, now: status.at, endpoint, line, index }, status)
}

/** Rounds that ask no name server anything are all the same, and only as many are played as the log holds lines. */
function passOver(played: World, until: number, endpoint: Endpoint, index: number, status: Looking): void {
  const { since, at, everyMs } = status
  if (everyMs === null || (until - at) / everyMs <= keptAtMost.attempts) return
  const leads = leadsOf(played, endpoint, index)
  if (leads.asks) return
  const rounds = Math.floor((Math.min(until, leads.until ?? until) - at) / everyMs) - 1 - keptAtMost.attempts
  if (rounds <= 0) return
  status.since = since + rounds * everyMs
  status.at = at + rounds * everyMs
}
