import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import { isInSubnet } from '#contract/settings/formats'
import {
  DATABASE_ACTIVE_MS,
  type Expressway,
  type ExpresswayId,
  present,
  type World,
} from '../../sim/ground/index'
import {
  addressOf,
  answeringDnsServers,
  dnsServersOf,
  fqdnOf,
  interfacesOf,
  isClustered,
  isPrimary,
  peerRows,
  textSetting,
} from '../../sim/machine/index'
import { type Act, ensure, restart, save, visit, wait, waitUntilBack } from './act'
import { firstLacking, inRole, named, onRole, playing } from './cast'
import { CHECK_DATABASE, enterInRow, runs, sameClusteringAs, showed, showedActive } from './clustering'
import { rowValues } from './clustering-values'
import { saved } from './machine'
import { seen } from './marks'
import type { Roles, StartRefusal } from './procedure'
import { firstRefusal, otherVersion, startRefused, unreachable } from './refusals'
import { type Context, type Need, need, type Step, step } from './step'

/** The two that become a cluster, each by its role. */
export const P = 'primary'
export const S = 'peer'

export const roles = [
  { key: P, label: 'Primary' },
  { key: S, label: 'Peer' },
] as const

/** Both peers, the primary first. */
export const both = (context: Context): Expressway[] => [inRole(context, P), inRole(context, S)]

/** What is asked of each of the two, one after the other. */
export const ofBoth =
  (ask: (context: Context, peer: Expressway) => readonly Need[]) =>
  (context: Context): Need[] =>
    both(context).flatMap((peer) => ask(context, peer))

/** The first of the two that still lacks something of this. */
export const lacking =
  (ask: (context: Context, peer: Expressway) => readonly Need[]) =>
  (context: Context): ExpresswayId | null =>
    firstLacking(both(context), (peer) => ask(context, peer).every(({ met }) => met))

/** The name servers that an isolated network reaches: what they say, everybody may know (ISO-03). */
function publicServers({ network }: World): string[] {
  return network.dnsServers.filter(({ view }) => view === 'public').map(({ address }) => address)
}

/** Only public name servers are entered, and one of them answers (ISO-08, ISO-14). */
function asksPublicServers(context: Context, peer: Expressway): Need[] {
  const own = dnsServersOf(peer)
  const known = publicServers(context.world)
  const answers = answeringDnsServers(context.world, peer).length > 0
  return [
    seen(context, peer, pages.dns),
    need(
      answers && own.every((address) => known.includes(address)),
      {
        missing: `${named(context, peer)} must ask public DNS servers and no others: ${known.join(', ')}.`,
        met: `${named(context, peer)} asks public DNS servers.`,
      },
      peer,
      pages.dns,
    ),
  ]
}

/** Public DNS servers on each peer: the first step of both workarounds. */
export const enterPublicServers = (id: string, guide: readonly string[]): Step =>
  step(id, 'Enter public DNS servers', {
    text: 'The internal DNS servers are out of reach from an isolated network. Enter public ones on each peer, in this lab 198.51.100.53, clear the other addresses, and save.',
    on: lacking(asksPublicServers),
    path: pages.dns,
    acts: (context) =>
      both(context).map((peer) =>
        ensure(peer, pages.dns, {
          server1Address: present(publicServers(context.world)[0], 'the world has a public name server'),
          server2Address: '',
          server3Address: '',
          server4Address: '',
          server5Address: '',
        }),
      ),
    needs: ofBoth(asksPublicServers),
    latches: false,
    guide,
  })

/** One of each for the four steps: a cluster of one, the rows, the check, and the handshake. */
type Four = readonly [one: string, rows: string, check: string, log: string]

/** How the peers are to find each other: what is entered for each, and whether certificates are verified. */
export type Manner = {
  /** The numbers of the steps. */
  readonly ids: Four
  readonly entry: (peer: Expressway) => string
  readonly mode: 'Enforce' | 'Permissive'
  readonly clusterName: (context: Context) => string
  /** The texts of the steps. */
  readonly texts: Four
  readonly after: readonly string[]
  readonly guide: readonly string[]
  readonly verdict: readonly string[]
}

/** The steps that form the cluster. */
export function formingSteps(manner: Manner): [Step, Step, Step, Step] {
  const { entry, mode, clusterName, texts, guide } = manner
  const [one, rows, check, log] = manner.ids
  const values = (context: Context, peers: readonly Expressway[]) => ({
    clusterName: clusterName(context),
    configurationPrimary: 1,
    tlsVerificationMode: mode,
    ...rowValues(peers.map(entry)),
  })
  return [
    step(one, 'Make the primary a cluster of one', {
      text: texts[0],
      on: P,
      path: pages.clustering,
      acts: onRole(P, (context, primary) => [
        save(primary, pages.clustering, values(context, [primary])),
        restart(primary),
        waitUntilBack(primary),
      ]),
      needs: onRole(P, (context, primary) => [
        saved(context, primary, 'clustering.clusterName', clusterName(context)),
        saved(context, primary, 'clustering.tlsVerificationMode', mode),
        entered(context, primary, 1, entry(primary)),
        runs(context, primary, 'clustered'),
      ]),
      after: manner.after,
      guide,
    }),
    step(rows, 'Enter both peers on both', {
      text: texts[1],
      on: (context) =>
        inRole(context, isEntered(inRole(context, P), 2, entry(inRole(context, S))) ? S : P).id,
      path: pages.clustering,
      acts: onRole(S, (context, peer) => joins(context, peer, values(context, both(context)))),
      needs: (context) => [
        entered(context, inRole(context, P), 2, entry(inRole(context, S))),
        sameClusteringAs(context, inRole(context, S), inRole(context, P)),
        runs(context, inRole(context, S), 'clustered'),
      ],
      after: [one],
      guide,
    }),
    step(check, CHECK_DATABASE, {
      text: texts[2],
      on: lacking(showsActive(rows)),
      path: pages.clustering,
      acts: (context) => [
        wait(DATABASE_ACTIVE_MS),
        ...both(context).map((peer) => visit(peer, pages.clustering)),
      ],
      needs: ofBoth(showsActive(rows)),
      after: [rows],
      guide,
    }),
    step(log, 'Read how the peers met', {
      text: texts[3],
      on: lacking(readLog(rows)),
      path: pages.eventLog,
      acts: (context) => both(context).map((peer) => visit(peer, pages.eventLog)),
      needs: ofBoth(readLog(rows)),
      after: [check],
      guide: manner.verdict,
    }),
  ]
}

const isEntered = (listing: Expressway, row: number, address: string) =>
  peerRows(listing)[row - 1]?.toLowerCase() === address.toLowerCase()

/** That row says exactly this. */
function entered(context: Context, listing: Expressway, row: number, address: string): Need {
  return need(
    isEntered(listing, row, address),
    enterInRow(context, listing, row, address),
    listing,
    pages.clustering,
  )
}

/** The primary first, then the same on who joins, which takes effect with its restart (ADD-43). */
function joins(context: Context, peer: Expressway, values: PageValues): Act[] {
  return [
    save(inRole(context, P), pages.clustering, values),
    save(peer, pages.clustering, values),
    restart(peer),
    waitUntilBack(peer),
  ]
}

const showsActive =
  (since: string) =>
  (context: Context, peer: Expressway): Need[] => [
    showed(context, peer, isPrimary(context.world, peer) ? 2 : 1, ['Active']),
    showedActive(context, peer, since),
  ]

const readLog =
  (since: string) =>
  (context: Context, peer: Expressway): Need[] => [seen(context, peer, pages.eventLog, since)]

/** The workarounds presume Expressway-E peers with two interfaces in one subnet, of an isolated network (ISO-06). */
export function notIsolated(world: World, cast: Roles): StartRefusal | null {
  const primary = playing(world, cast, P)
  const peers = [primary, playing(world, cast, S)]
  const name = (peer: Expressway) => named({ world }, peer)
  const refusedFor = (is: (peer: Expressway) => boolean, words: (peer: Expressway) => string) => {
    const other = peers.find(is)
    return other ? startRefused(words(other), ['ISO-06']) : null
  }
  return firstRefusal(
    () => unreachable(world, peers, 'ISO-06'),
    () =>
      world.network.isolated
        ? null
        : startRefused('These Expressways are in no isolated network: they reach their DNS servers.', [
            'ISO-03',
            'ISO-06',
          ]),
    () =>
      refusedFor(
        ({ product }) => product !== 'Expressway-E',
        (peer) => `${name(peer)} is an ${peer.product}: this is for Expressway-E peers.`,
      ),
    () =>
      refusedFor(
        (peer) => interfacesOf(peer).length < 2,
        (peer) => `${name(peer)} uses one network interface: this is for peers with two.`,
      ),
    () =>
      refusedFor(
        (peer) =>
          !isInSubnet(addressOf(peer), addressOf(primary), textSetting(primary, 'ip.lan1Ipv4SubnetMask')),
        (peer) => `LAN 1 of ${name(peer)} is not in the subnet of ${name(primary)}.`,
      ),
    () => refusedFor(isClustered, (peer) => `${name(peer)} is in a cluster already.`),
    () => otherVersion(world, peers, 'PRE-02'),
  )
}

/** What the certificate of a peer says of it: the name that all share, and its own (ISO-11). */
export const commonNameOf = ({ certificates }: Expressway): string => certificates.inForce?.commonName ?? ''

export const carriesOwnName = (peer: Expressway): boolean =>
  fqdnOf(peer) !== '' && certificateNames(peer).includes(fqdnOf(peer).toLowerCase())

const certificateNames = ({ certificates }: Expressway): string[] =>
  (certificates.inForce?.names ?? []).map((each) => each.toLowerCase())
