import { administratorAccounts, DEFAULT_ADMINISTRATOR } from '#contract/lists/administrator-accounts'
import { listDefinitions } from '#contract/lists/catalogue'
import type { ListDefinition } from '#contract/lists/list'
import { zones } from '#contract/lists/zones'
import { factorySettings } from '#contract/settings/catalogue'
import type { PageValues, SettingValue } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'
import type { Profile } from '#contract/wire/lab'
import { settle } from '../sim/settle'
import { chance } from '../sim/random'
import { DEFAULT_ZONE } from '../sim/resets/decide'
import { type Expressway, WORLD_SHAPE, type World } from '../sim/world'

/** Monday, 5 December 2016, 09:00 UTC: the month of the guide. */
export const START = 1_480_928_400_000
export const DOMAIN = 'example.com'
export const PASSWORD = 'expressway'
export const CLUSTER_NAME = 'cluster1.example.com'

/** How one Expressway of a scenario differs from a fresh one. */
export type Made = {
  readonly number: number
  readonly devices?: number
  readonly lines?: number
  readonly settings?: Record<string, SettingValue>
  readonly version?: string
}

/** How a scenario differs from a room of standalone Expressways. */
export type Plan = {
  readonly id: string
  readonly machines: readonly Made[]
  /** Numbers of the machines that form a cluster, in the order of the rows; the first is the primary. */
  readonly members?: readonly number[]
}

const hostName = (number: number) => `expe${number}`
export const addressFor = (number: number) => `10.0.0.${10 + number}`

const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0')

/** The keys of an Expressway-E: features first, then licences. */
function optionKeys(seed: number, number: number): Expressway['optionKeys'] {
  return ['E00', 'T00', 'L00', 'G00', 'U00', 'P00', 'Y100', 'A500', 'B2000', 'I1800'].map((code, index) => ({
    id: `key-${index + 1}`,
    key: `116341${code}-1-${hex(chance(0xffff, seed, number, code), 4)}${hex(chance(0xffff, seed, code, number), 4)}`,
  }))
}

function settingsFor(made: Made, members: readonly number[]): Record<string, SettingValue> {
  const { number } = made
  const own: Record<string, SettingValue> = {
    'administration.systemName': hostName(number),
    'ip.lan1Ipv4Address': addressFor(number),
    'ip.lan2Ipv4Address': `192.168.0.${10 + number}`,
    'ip.ipv4Gateway': '10.0.0.1',
    'dns.systemHostName': hostName(number),
    'dns.domainName': DOMAIN,
    'dns.server1Address': '10.0.0.2',
    'dns.server2Address': '10.0.0.3',
    'time.ntpServer1Address': 'ntp1.example.com',
    'time.ntpServer2Address': 'ntp2.example.com',
  }
  const clustered: Record<string, SettingValue> = { 'clustering.clusterName': CLUSTER_NAME }
  members.forEach((member, position) => {
    clustered[`clustering.peer${position + 1}Address`] = `${hostName(member)}.${DOMAIN}`
  })
  if (members.includes(number))
    Object.assign(own, clustered, { 'call-routing.callSignalingOptimization': 'On' })
  return { ...factorySettings(), ...own, ...made.settings }
}

function item(list: ListDefinition, id: string, values: PageValues) {
  const defaults = Object.fromEntries(fieldsOf(list).map((field) => [field.key, field.default]))
  return { id, values: { ...defaults, ...values } }
}

function lists(): Expressway['lists'] {
  const empty = Object.fromEntries(listDefinitions.map((list) => [list.id, []]))
  return {
    ...empty,
    zones: [item(zones, 'zones-default', { name: DEFAULT_ZONE, type: 'DNS' })],
    'administrator-accounts': [
      item(administratorAccounts, 'account-admin', { name: DEFAULT_ADMINISTRATOR, password: PASSWORD }),
    ],
  }
}

function machine(plan: Plan, seed: number, made: Made): Expressway {
  const { number } = made
  const members = plan.members ?? []
  const clustered = members.includes(number)
  return {
    id: hostName(number),
    product: 'Expressway-E',
    platform: 'medium-vm',
    serialNumber: `0${hex(chance(0xfffffff, seed, 'serial', number), 7)}`,
    macAddress: `00:50:56:B0:00:${hex(number, 2)}`,
    version: made.version ?? 'X8.9',
    // Up for a day, so that nothing about it is news.
    power: { state: 'up', until: null, since: START - 86_400_000, kind: 'start', restarts: 3 },
    settings: settingsFor(made, members),
    awaitingRestart: {},
    restartReasons: [],
    revisions: {},
    lists: lists(),
    defaultLinks: true,
    optionKeys: optionKeys(seed, number),
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
    },
    time: { source: '10.0.0.4', since: START - 86_400_000 },
    calls: { lines: made.lines ?? 6, closed: [], droppedBefore: 0, disconnected: [], placed: [] },
    registrations: { devices: made.devices ?? 40, presentAt: 'all', mode: 'open', since: START - 86_400_000 },
    alarms: [],
    eventLog: [],
    configurationLog: [],
    backups: [],
    sessions: [],
  }
}

function networkOf(plan: Plan): World['network'] {
  const numbers = plan.machines.map(({ number }) => number)
  const names = numbers.map((number) => [`${hostName(number)}.${DOMAIN}`, [addressFor(number)]] as const)
  const targets = (plan.members ?? numbers).map((number) => `${hostName(number)}.${DOMAIN}`)
  const services = ['_sips._tcp', '_sip._tcp', '_h323ls._udp', '_h323cs._tcp', '_h323rs._udp']
  return {
    dnsServers: [{ address: '10.0.0.2' }, { address: '10.0.0.3' }],
    ntpServers: [
      { address: '10.0.0.4', name: 'ntp1.example.com', stratum: 2 },
      { address: '10.0.0.5', name: 'ntp2.example.com', stratum: 2 },
    ],
    hosts: {
      ...Object.fromEntries(names),
      'ntp1.example.com': ['10.0.0.4'],
      'ntp2.example.com': ['10.0.0.5'],
    },
    services: Object.fromEntries(services.map((service) => [`${service}.${CLUSTER_NAME}`, targets])),
    roundTripMs: 4,
    certificateNames: Object.fromEntries(
      numbers.map((number) => [hostName(number), [CLUSTER_NAME, `${hostName(number)}.${DOMAIN}`]]),
    ),
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
    contacts: {},
    faults: [],
    mistakes: [],
    run: null,
  }
  settle({ world, events: [] })
  for (const contact of Object.values(world.contacts)) {
    if (contact.since !== null) contact.since = START - 80_000_000
  }
  for (const expressway of Object.values(world.expressways)) expressway.eventLog = []
  return world
}
