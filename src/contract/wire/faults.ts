import * as v from 'valibot'

/** The longest round trip that a fault can make. */
export const ROUND_TRIP_FAULT_MS_MAX = 10_000

/**
 * What peers say to each other, by one port that stands for it, and the ports as a firewall has them (PRT-02 to PRT-05).
 * There are no others: the guide names none for the TMS Provisioning Extension (PRT-09, R-18).
 */
export const peerPorts = [
  { port: 4371, ports: 'TCP port 4371', carries: 'Cluster recovery' },
  { port: 4372, ports: 'TCP port 4372', carries: 'Cluster communication' },
  { port: 1719, ports: 'UDP port 1719', carries: 'Bandwidth updates' },
  { port: 5061, ports: 'SIP signalling (TCP ports 5060 and 5061)', carries: 'SIP calls' },
  { port: 1720, ports: 'H.323 signalling (TCP port 1720)', carries: 'H.323, by which peers find a route' },
] as const

/** The ports that peers speak over, each of which a fault can block (PRE-12). */
export type PeerPort = (typeof peerPorts)[number]['port']
export const BLOCKED_PORTS: readonly PeerPort[] = peerPorts.map(({ port }) => port)

/** The most percent that a path can lose: where nothing arrives at all, it is cut. */
export const LOSS_PERCENT_MAX = 99

/** The longest that the status words of a Clustering page can be kept back. */
export const WORDS_DELAY_SECONDS_MAX = 600

/** What a kind of fault asks for. Expressways are given by id, host name or address, servers by address. */
const expressway = { expressway: v.string() }
const between = { between: v.tuple([v.string(), v.string()]) }
const server = { server: v.string() }
const oneWay = { from: v.string(), to: v.string() }
const port = { port: v.picklist(BLOCKED_PORTS) }
const milliseconds = {
  milliseconds: v.pipe(v.number(), v.minValue(0), v.maxValue(ROUND_TRIP_FAULT_MS_MAX)),
}
const percent = { percent: v.pipe(v.number(), v.minValue(1), v.maxValue(LOSS_PERCENT_MAX)) }

const seconds = {
  seconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(WORDS_DELAY_SECONDS_MAX)),
}

/** The parts that words name in braces. */
type Named<T extends string> = T extends `${string}{${infer Part}}${infer Rest}` ? Part | Named<Rest> : never

/** Words that name nothing but what the fault asks for; else `never`, and the row does not compile. */
type Words<T extends string, E> = Named<T> extends keyof E ? T : never

/** A row: the kind, how the lab offers it, what it asks for, what it does to the machines, and that in words. */
function fault<
  const K extends string,
  E extends v.ObjectEntries,
  const D extends readonly [string, ...string[]],
  const L extends string,
  const T extends string,
>(kind: K, label: Words<L, E>, asks: E, does: D, text: Words<T, E>) {
  return { kind, label, schema: v.strictObject({ kind: v.literal(kind), ...asks }), does, text }
}

/**
 * Everything that can be broken on purpose, in the order in which the lab offers it. What one does is said in effects,
 * for which the rules of the core ask: an effect that none of them asks for does not compile (decision 0020).
 */
export const faultRows = [
  fault('power-off', 'Power off', expressway, ['takes-power', 'keeps-away'], '{expressway} has no power'),
  fault('path-cut', 'Cut a path', between, ['cuts-path'], 'The path between {between} is cut'),
  fault(
    'network-cut',
    'Cut from the network',
    expressway,
    ['takes-off-network', 'cuts-path', 'cuts-off-servers', 'keeps-away'],
    '{expressway} is cut off from the network',
  ),
  // Within reach of the operator all the same: this is where a recovered peer is cleared.
  fault(
    'isolated',
    'Isolate from the others',
    expressway,
    ['cuts-path', 'cuts-off-servers', 'keeps-away'],
    '{expressway} is isolated from the other Expressways',
  ),
  // The save is answered as if it had been kept (PRI-07).
  fault(
    'change-not-accepted',
    'Clustering change not accepted',
    expressway,
    ['loses-change'],
    '{expressway} loses the next change of its Clustering page',
  ),
  // A refresh may be needed, and for a while may not be enough (CRE-46).
  fault(
    'status-words-late',
    'Status words come late',
    { ...expressway, ...seconds },
    ['delays-words'],
    'The status words of {expressway} come {seconds} s after a save of its peers',
  ),
  fault(
    'port-blocked',
    'Block port {port}',
    { ...between, ...port },
    ['blocks-port'],
    '{port} is blocked between {between}',
  ),
  // A firewall has rules for each direction (PRT-01).
  fault(
    'port-blocked-one-way',
    'Block port {port} one way',
    { ...oneWay, ...port },
    ['blocks-port'],
    '{port} is blocked from {from} to {to}',
  ),
  fault('nat', 'NAT between', between, ['translates-addresses'], 'A NAT stands between {between}'),
  fault(
    'round-trip',
    'Round trip',
    { ...between, ...milliseconds },
    ['lengthens-round-trip'],
    'The round trip between {between} takes {milliseconds} ms',
  ),
  // PRE-09: over the limit contact is not gone for good.
  fault(
    'round-trip-unsteady',
    'Round trip, contact comes and goes',
    { ...between, ...milliseconds },
    ['lengthens-round-trip', 'comes-and-goes'],
    'The round trip between {between} takes {milliseconds} ms, and contact comes and goes where that is too long',
  ),
  fault(
    'packet-loss',
    'Packets are lost',
    { ...between, ...percent },
    ['loses-packets'],
    '{percent} % of the packets between {between} are lost, and contact comes and goes',
  ),
  fault(
    'ntp-unreachable',
    'NTP server unreachable',
    server,
    ['silences-ntp-server'],
    'The NTP server {server} cannot be reached',
  ),
  fault(
    'dns-unreachable',
    'DNS server unreachable',
    server,
    ['silences-dns-server'],
    'The DNS server {server} cannot be reached',
  ),
  fault('tms-unreachable', 'Cisco TMS unreachable', {}, ['silences-tms'], 'Cisco TMS cannot be reached'),
  // What Cisco TMS has stored is not right any more (TMS-17).
  fault(
    'root-password-changed',
    'Root password changed',
    expressway,
    ['changes-root-password'],
    'Somebody has changed the password of root on {expressway}',
  ),
  // Its own backup mends it (TRB-16, TRB-18).
  fault(
    'database-failure',
    'Database failure',
    expressway,
    ['breaks-database'],
    'The database of {expressway} has failed',
  ),
  fault(
    'firewall-fails',
    'Firewall takes no rules',
    expressway,
    ['stops-firewall'],
    'The firewall of {expressway} takes no rules and gives none back',
  ),
  // TRB-04
  fault(
    'replication-fails',
    'Copies of the configuration fail',
    expressway,
    ['fails-copies'],
    'Copies of the configuration to {expressway} fail',
  ),
] as const

/** Body of `POST api/lab/faults`, answered with `{ id }`. */
export const faultSchema = v.variant(
  'kind',
  faultRows.map(({ schema }) => schema),
)
export type FaultRequest = v.InferOutput<typeof faultSchema>

/** What others mend who are sent for, and how one says it: it lies around the machines, and no page of theirs ends it. */
export const claimWords = {
  'port-blocked': 'Port {port} is blocked',
  'path-cut': 'The path is cut',
  nat: 'A NAT stands between',
  'round-trip': 'The round trip is too long',
  'packet-loss': 'Packets are lost',
  'network-cut': 'Cut off from the network',
  'power-off': 'No power',
  'replication-fails': 'Copies of the configuration fail',
  'dns-unreachable': 'The DNS server does not answer',
  'ntp-unreachable': 'The NTP server does not answer',
  'tms-unreachable': 'Cisco TMS does not answer',
} as const satisfies Partial<Record<FaultRequest['kind'], string>>

/** What can be claimed. */
export type ClaimedKind = keyof typeof claimWords
const CLAIMED_KINDS = [
  'port-blocked',
  'path-cut',
  'nat',
  'round-trip',
  'packet-loss',
  'network-cut',
  'power-off',
  'replication-fails',
  'dns-unreachable',
  'ntp-unreachable',
  'tms-unreachable',
] as const satisfies readonly ClaimedKind[]

/**
 * Body of `POST api/lab/faults/mend`: what somebody takes to be broken, and where. How long a round trip takes or how much is
 * lost is for those to measure who mend it.
 */
export const claimSchema = v.strictObject({
  kind: v.picklist(CLAIMED_KINDS),
  expressway: v.optional(v.string()),
  between: v.optional(v.tuple([v.string(), v.string()])),
  server: v.optional(v.string()),
  port: v.optional(v.picklist(BLOCKED_PORTS)),
})
export type FaultClaim = v.InferOutput<typeof claimSchema>

type PartsOf<F> = F extends FaultRequest ? Exclude<keyof F, 'kind'> : never
/** What one kind of fault or another asks for. */
export type FaultPart = PartsOf<FaultRequest>

/** A port as a firewall has it. */
export function portWords(port: number): string {
  return peerPorts.find((known) => known.port === port)?.ports ?? `Port ${port}`
}

/** The words of a row with what was told put in for each name in braces. */
export function inWords(words: string, told: object): string {
  const parts = new Map(Object.entries(told))
  return words.replace(/\{(\w+)\}/g, (_, part: string) => String(parts.get(part)))
}
