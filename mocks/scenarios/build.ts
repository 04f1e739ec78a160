import type { SettingValue } from '#contract/settings/field'
import { TMS_PATH } from '#contract/settings/system/external-manager'
import { DAY_MS } from '#contract/spans'
import type { Certificate } from '#contract/wire/certificates'
import type { Profile } from '#contract/wire/lab'
import { samlMetadataOf } from '../sim/around/index'
import {
  chance,
  copyOf,
  type Expressway,
  type PlatformId,
  present,
  type ToFind,
  WORLD_SHAPE,
  type World,
} from '../sim/ground/index'
import { factoryFresh } from '../sim/machine/index'
import { settle } from '../sim/settle'
import { machineCertificates } from './certificates/machines'
import { siteCertificates } from './certificates/repairs'
import { usualOptionKeys } from './option-keys'
import { authorities, signedByLab } from './signed-by-lab'
import { type Site, USUAL_SITE } from './sites'

/** Monday, 5 December 2016, 09:00 UTC: the month of the guide. */
export const START = 1_480_928_400_000
export const DOMAIN = USUAL_SITE.domain
const PASSWORD = 'expressway'
export const CLUSTER_NAME = `cluster1.${DOMAIN}`

/** How one Expressway of a scenario differs from a fresh one. */
export type Made = {
  readonly number: number
  readonly devices?: number
  readonly lines?: number
  readonly settings?: Record<string, SettingValue>
  /** Lists that do not begin as they do elsewhere. */
  readonly lists?: Expressway['lists']
  readonly version?: string
  /** Absent: an Expressway-E. */
  readonly product?: Expressway['product']
  readonly platform?: PlatformId
  /** Does not trust the lab's authority. */
  readonly distrusting?: boolean
  /** The certificate that it presents, where it is not one of its own that does. */
  readonly certificate?: Certificate
  /** How often it was restarted since its disk was checked last. */
  readonly restarts?: number
  /** The password of root, where it is not the one of the factory. */
  readonly rootPassword?: string
  /** Which of the usual option keys it has, by code; absent: all. */
  readonly keys?: readonly string[]
}

/** How a scenario differs from a room of standalone Expressways. */
export type Plan = {
  readonly id: string
  /** Where it all stands; absent: where most worlds do. */
  readonly site?: Site
  readonly machines: readonly Made[]
  /** Numbers of the machines that form a cluster, in the order of the rows; the first is the primary. */
  readonly members?: readonly number[]
  /** The same for a second cluster beside the first. */
  readonly otherMembers?: readonly number[]
  /** What differs from the usual surroundings. */
  readonly network?: Partial<World['network']>
  /** Cisco TMS, where it is worked with. */
  readonly tms?: World['tms']
  /** The name of the identity provider, which has the metadata of the cluster. */
  readonly identityProvider?: string
  /** Endpoints that stand in the world one by one. */
  readonly endpoints?: World['endpoints']
  /** That it keeps to itself what is wrong in it, and who plays which part. */
  readonly toFind?: Omit<ToFind, 'faults'>
}

/** A cluster of a plan: its name, and its members in the order of the rows. */
type Cluster = { readonly name: string; readonly members: readonly number[] }

const siteOf = ({ site = USUAL_SITE }: Plan): Site => site
const clusterName = (plan: Plan, number: 1 | 2) => `cluster${number}.${siteOf(plan).domain}`

const clustersOf = (plan: Plan): Cluster[] => [
  { name: clusterName(plan, 1), members: plan.members ?? [] },
  { name: clusterName(plan, 2), members: plan.otherMembers ?? [] },
]

const hostName = (number: number) => `expe${number}`
const addressFor = (plan: Plan, number: number) => `${siteOf(plan).network}.${10 + number}`
const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0')

const serialNumberOf = (seed: number, number: number) =>
  `0${hex(chance(0xfffffff, seed, 'serial', number), 7)}`

function settingsFor(plan: Plan, made: Made, cluster: Cluster | undefined): Record<string, SettingValue> {
  const { number } = made
  const { domain, network } = siteOf(plan)
  const own: Record<string, SettingValue> = {
    'administration.systemName': hostName(number),
    'ip.lan1Ipv4Address': addressFor(plan, number),
    'ip.lan2Ipv4Address': `192.168.0.${10 + number}`,
    'ip.ipv4Gateway': `${network}.1`,
    'dns.systemHostName': hostName(number),
    'dns.domainName': domain,
    'dns.server1Address': `${network}.2`,
    'dns.server2Address': `${network}.3`,
    'time.ntpServer1Address': 'ntp1.example.com',
    'time.ntpServer2Address': 'ntp2.example.com',
  }
  if (cluster) {
    own['clustering.clusterName'] = cluster.name
    cluster.members.forEach((member, position) => {
      own[`clustering.peer${position + 1}Address`] = `${hostName(member)}.${domain}`
    })
    own['call-routing.callSignalingOptimization'] = 'On'
  }
  return { ...own, ...made.settings }
}

function machine(plan: Plan, seed: number, made: Made): Expressway {
  const { number } = made
  const cluster = clustersOf(plan).find(({ members }) => members.includes(number))
  const clustered = cluster !== undefined
  const fresh = factoryFresh(PASSWORD)
  return {
    ...fresh,
    id: hostName(number),
    product: made.product ?? 'Expressway-E',
    platform: made.platform ?? 'medium-vm',
    serialNumber: serialNumberOf(seed, number),
    ...(made.rootPassword !== undefined && { rootPassword: made.rootPassword }),
    macAddress: `00:50:56:B0:00:${hex(number, 2)}`,
    version: made.version ?? 'X8.9',
    // Up for a day, so that nothing about it is news.
    power: {
      state: 'up',
      until: null,
      since: START - DAY_MS,
      kind: 'start',
      restarts: made.restarts ?? 3,
      diskCheck: { running: false, lastAt: START - 30 * DAY_MS, lastRestart: 0 },
    },
    settings: settingsFor(plan, made, cluster),
    lists: { ...fresh.lists, ...made.lists },
    optionKeys: usualOptionKeys(serialNumberOf(seed, number), made),
    clustering: {
      running: clustered ? 'clustered' : 'standalone',
      joining: [],
      joinedAt: clustered ? START - 80_000_000 : null,
      healthySince: clustered ? START - 80_000_000 : null,
      primaryAgreedSince: clustered ? START - 80_000_000 : null,
    },
    replication: {
      lastCopyAt: clustered ? START - 79_880_000 : null,
      firstCopyTaken: clustered,
      changedAt: {},
      conflict: null,
      failedAt: null,
      forcedAt: null,
    },
    time: { source: `${siteOf(plan).network}.4`, since: START - DAY_MS },
    calls: { lines: made.lines ?? 6, closed: [], droppedBefore: 0, disconnected: [], placed: [] },
    registrations: {
      devices: made.devices ?? 40,
      presentAt: 'all',
      mode: 'open',
      since: START - DAY_MS,
      refused: [],
      policy: 'everyone',
    },
    certificates: certificatesOf(plan, made),
  }
}

/** The certificate that the lab's authority has signed for it, and that authority trusted beside the unit's own. */
function certificatesOf(
  plan: Plan,
  { number, certificate, distrusting = false }: Made,
): Expressway['certificates'] {
  const { server: own, factory } = present(
    machineCertificates[number],
    `machine ${number} has no certificate`,
  )
  const server = certificate ?? siteCertificates[siteOf(plan).domain] ?? own
  return {
    server,
    inForce: server.facts,
    trusted: [factory.authority, ...(distrusting ? [] : [authorities.lab.certificate])],
    revocationLists: [],
    automaticUpdate: { at: null, failures: [] },
    request: null,
    factory,
  }
}

/** The services that DNS has for the name of a cluster, as in the guide's example (SRV-17). */
const servicePorts = {
  '_sips._tcp': 5061,
  '_sip._tcp': 5060,
  '_h323ls._udp': 1719,
  '_h323cs._tcp': 1720,
  '_h323rs._udp': 1719,
}

const servicesOf = (plan: Plan, { name, members }: Cluster) =>
  Object.entries(servicePorts).map(([service, port]) => [
    `${service}.${name}`,
    members.map((member) => ({
      priority: 1,
      weight: 1,
      port,
      target: `${hostName(member)}.${siteOf(plan).domain}`,
    })),
  ])

function networkOf(plan: Plan): World['network'] {
  const numbers = plan.machines.map(({ number }) => number)
  const directory = plan.network?.directory
  const { domain, network: at } = siteOf(plan)
  const names = numbers.map(
    (number) => [`${hostName(number)}.${domain}`, [addressFor(plan, number)]] as const,
  )
  return {
    dnsServers: [{ address: `${at}.2` }, { address: `${at}.3` }],
    ntpServers: [
      { address: `${at}.4`, name: 'ntp1.example.com', stratum: 2 },
      { address: `${at}.5`, name: 'ntp2.example.com', stratum: 2 },
    ],
    hosts: {
      ...Object.fromEntries(names),
      'ntp1.example.com': [`${at}.4`],
      'ntp2.example.com': [`${at}.5`],
      'tms.example.com': [`${at}.6`],
      'crl.example.com': [`${at}.7`],
      ...(directory ? { [directory.name]: [directory.address] } : {}),
    },
    revocationLists: {},
    services: Object.fromEntries([
      // The name is in DNS before there is a cluster of it (CRE-35); then everybody is a target.
      ...servicesOf(plan, { name: clusterName(plan, 1), members: plan.members ?? numbers }),
      ...(plan.otherMembers
        ? servicesOf(plan, { name: clusterName(plan, 2), members: plan.otherMembers })
        : []),
    ]),
    tms: {
      address: `${at}.6`,
      name: 'tms.example.com',
      path: TMS_PATH,
      community: 'public',
      ...signedByLab,
    },
    roundTripMs: 4,
    ...plan.network,
  }
}

/** Makes the world of a plan and lets it settle: contacts long made, no alarm that its state does not call for. */
export function buildWorld(plan: Plan, seed: number, profile: Profile): World {
  const world: World = {
    shape: WORLD_SHAPE,
    scenario: plan.id,
    seed,
    profile,
    now: START,
    nextSerial: 100,
    expressways: Object.fromEntries(
      plan.machines.map((made) => [hostName(made.number), machine(plan, seed, made)]),
    ),
    network: networkOf(plan),
    ...(plan.tms && { tms: plan.tms }),
    ...(plan.endpoints && { endpoints: plan.endpoints }),
    contacts: {},
    faults: [],
    mistakes: [],
    run: null,
  }
  return withoutNews(withIdentityProvider(settle(world, []), plan))
}

/** The same world with an identity provider that knows its cluster, where the plan has one. */
function withIdentityProvider(world: World, { identityProvider: name, members: [first] = [] }: Plan): World {
  const primary = first === undefined ? undefined : world.expressways[hostName(first)]
  if (name === undefined || !primary) return world
  const metadata = { ...samlMetadataOf(world, primary), importedAt: START - 80_000_000 }
  return { ...world, identityProvider: { name, metadata } }
}

/** The same world with its contacts and external managers long there, and with nothing in the Event Logs of how they were. */
function withoutNews(settled: World): World {
  const world = copyOf(settled)
  for (const contact of Object.values(world.contacts)) {
    if (contact.since !== null) contact.since = START - 80_000_000
  }
  for (const expressway of Object.values(world.expressways)) {
    expressway.eventLog = []
    const { manager } = expressway
    if (manager.workingSince !== null) manager.workingSince = START - 80_000_000
  }
  return world
}
