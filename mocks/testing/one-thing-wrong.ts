import type { ListItem } from '#contract/lists/list'
import { procedureNamed } from '../procedures/catalogue'
import type { Progress } from '../procedures/engine/progress'
import { stepsOf } from '../procedures/language/procedure'
import type { Context } from '../procedures/language/step'
import { alarmCatalogue } from '../sim/alarms/index'
import { type Expressway, present, type World } from '../sim/ground/index'
import { addressOf, fqdnOf } from '../sim/machine/index'

type Settings = Expressway['settings']
type Network = World['network']

/**
 * Contexts that differ from the given one in one thing each: something was never done, too early, or done again, a machine is in
 * another state or has something else saved, DNS answers otherwise. One after another, so that whoever has seen enough
 * need not wait for the rest.
 */
export function* oneThingWrong({ world, progress }: Context): Generator<Context> {
  for (const wrong of progressWrong(progress, world)) yield { world, progress: wrong }
  for (const wrong of worldWrong(world)) yield { world: wrong, progress }
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))

function* progressWrong(progress: Progress, world: World): Generator<Progress> {
  const { marks, steps, beforeRestart, start } = progress
  for (const mark of Object.keys(marks)) {
    yield { ...progress, marks: without(marks, mark) }
    yield { ...progress, marks: { ...marks, [mark]: 0 } }
    yield { ...progress, marks: { ...marks, [mark]: progress.turn + 1 } }
  }
  for (const id of Object.keys(steps)) yield { ...progress, steps: without(steps, id) }
  for (const { id } of stepsOf(present(procedureNamed(progress.procedure), progress.procedure))) {
    if (!steps[id]) yield { ...progress, steps: { ...steps, [id]: { at: world.now, turn: progress.turn } } }
  }
  for (const shown of shownWrong(progress.shown)) yield { ...progress, shown }
  for (const [id, values] of Object.entries(beforeRestart)) {
    const others = {
      ...values,
      'h323.timeToLive': 'another',
      'findme-accounts': '[{"values":{"username":"other"}}]',
    }
    yield { ...progress, beforeRestart: { ...beforeRestart, [id]: others } }
  }
  for (const machine of Object.values(world.expressways)) {
    const here = { ip: addressOf(machine), fqdn: fqdnOf(machine) }
    yield { ...progress, start: { ...start, addresses: { ...start.addresses, [machine.id]: here } } }
  }
}

function* shownWrong(shown: Progress['shown']): Generator<Progress['shown']> {
  for (const [id, page] of Object.entries(shown)) {
    yield { ...shown, [id]: { ...page, database: 'Inactive' } }
    for (const index of page.words.keys()) {
      for (const word of ['Failed', ''])
        yield { ...shown, [id]: { ...page, words: page.words.with(index, word) } }
    }
  }
}

function* worldWrong(world: World): Generator<World> {
  const { network, expressways } = world
  for (const [id, machine] of Object.entries(expressways)) {
    const others = Object.values(expressways).filter((other) => other !== machine)
    for (const change of machineWrong(machine, others, world.now)) {
      yield { ...world, expressways: { ...expressways, [id]: { ...machine, ...change } } }
    }
  }
  for (const change of networkWrong(network)) yield { ...world, network: { ...network, ...change } }
  yield { ...world, faults: [] }
  for (const tms of tmsWrong(world.tms)) yield { ...world, tms }
  for (const earlier of [60_000, 600_000]) yield { ...world, now: world.now - earlier }
  const keys = new Set(Object.values(expressways).flatMap(({ settings }) => Object.keys(settings)))
  for (const key of keys) yield everywhere(world, (settings) => without(settings, key))
  yield everywhere(world, (settings) => ({
    ...settings,
    'administration.serialPort': settings['administration.serialPort'] === 'Off' ? 'On' : 'Off',
  }))
}

function everywhere(world: World, change: (settings: Settings) => Settings): World {
  const changed = Object.entries(world.expressways).map(([id, machine]) => [
    id,
    { ...machine, settings: change(machine.settings) },
  ])
  return { ...world, expressways: Object.fromEntries(changed) }
}

function* networkWrong({ hosts, services }: Network): Generator<Partial<Network>> {
  yield { dnsServers: [] }
  for (const [name, addresses] of Object.entries(hosts)) {
    yield { hosts: without(hosts, name) }
    yield { hosts: { ...hosts, [name]: [...addresses, '10.0.0.99'] } }
  }
  for (const [name, [first, ...rest]] of Object.entries(services)) {
    yield { services: without(services, name) }
    if (!first) continue
    yield { services: { ...services, [name]: rest } }
    yield { services: { ...services, [name]: [first, ...rest, { ...first, target: 'expe9.example.com' }] } }
    yield { services: { ...services, [name]: [{ ...first, weight: first.weight + 1 }, ...rest] } }
  }
}

function* tmsWrong(tms: World['tms']): Generator<NonNullable<World['tms']>> {
  for (const name of Object.keys(tms?.clusters ?? {})) {
    if (tms) yield { ...tms, clusters: { ...tms.clusters, [name]: ['users'] } }
  }
  for (const [index, system] of (tms?.systems ?? []).entries()) {
    if (!tms) return
    yield { ...tms, systems: tms.systems.toSpliced(index, 1) }
    const wrong: Partial<typeof system>[] = [
      { isAdded: false },
      { address: '10.0.0.99' },
      { failures: ['wrong-password'] },
      { failures: ['no-response'] },
      { hostName: 'elsewhere.example.com' },
      { refreshedAt: null },
    ]
    const { reading } = system
    if (reading?.cluster)
      wrong.push({ reading: { ...reading, cluster: { ...reading.cluster, primary: 'another' } } })
    for (const change of wrong) yield { ...tms, systems: tms.systems.with(index, { ...system, ...change }) }
  }
}

type Change = Partial<Expressway>

function* machineWrong(machine: Expressway, others: readonly Expressway[], now: number): Generator<Change> {
  yield* stateWrong(machine, now)
  for (const settings of settingsWrong(machine, others)) yield { settings }
  for (const lists of listsWrong(machine.lists, others)) yield { lists }
  for (const key of Object.keys(machine.settings)) {
    yield { awaitingRestart: { ...machine.awaitingRestart, [key]: '' } }
  }
  for (const { key } of alarmCatalogue) {
    yield { alarms: [...machine.alarms, { key, state: 'Acknowledged', firstRaisedAt: 0, lastRaisedAt: 0 }] }
  }
}

function* stateWrong(machine: Expressway, now: number): Generator<Change> {
  const { power, clustering, time, alarms, manager, replication, registrations, upgrade, certificates } =
    machine
  yield { version: 'X8.8' }
  yield { optionKeys: [] }
  yield { restartReasons: ['restart-ethernet'] }
  yield { alarms: [...alarms, { key: 'maintenance-mode', state: 'New', firstRaisedAt: 0, lastRaisedAt: 0 }] }
  for (const state of ['off', 'up'] as const) yield { power: { ...power, state } }
  yield { backups: [] }
  yield { sessions: [] }
  if (machine.factoryReset) {
    yield { factoryReset: { ...machine.factoryReset, at: 0 } }
    yield { factoryReset: { ...machine.factoryReset, phase: 'clearing' } }
  }
  if (certificates.inForce) {
    const inForce = { ...certificates.inForce, commonName: 'other.example.com' }
    yield { certificates: { ...certificates, inForce } }
  }
  yield { snapshots: [] }
  for (const running of ['clustered', 'standalone'] as const) yield { clustering: { ...clustering, running } }
  yield { time: { ...time, source: null } }
  yield { time: { ...time, since: now } }
  yield { replication: { ...replication, changedAt: {} } }
  yield { replication: { ...replication, firstCopyTaken: false } }
  yield { manager: { ...manager, workingSince: null } }
  yield { upgrade: { ...upgrade, partition: { since: 0, endedAt: null } } }
  yield { registrations: { ...registrations, presentAt: 'all', mode: 'open' } }
}

const rowKeys = [1, 2, 3, 4, 5, 6].map((row) => `peer${row}Address`)
const clusteringKeys = ['clusterName', ...rowKeys].map((key) => `clustering.${key}`)
const blankRows = Object.fromEntries(rowKeys.map((key) => [`clustering.${key}`, '']))

const values: Readonly<Record<string, readonly (string | number)[]>> = {
  'administration.systemName': ['expe1'],
  'call-routing.callSignalingOptimization': ['On', 'Off'],
  'clustering.clusterIpVersion': ['IPv6'],
  'clustering.configurationPrimary': [1, 2, 3],
  'clustering.tlsVerificationMode': ['Enforce'],
  'dns.domainName': ['elsewhere.example.com'],
  'dns.systemHostName': [''],
  'ethernet.lan1Speed': ['10half'],
  'h323.mode': ['Off'],
  'h323.timeToLive': [77],
  'ip.ipv4Gateway': ['192.168.99.1'],
  'ip.externalLanInterface': ['LAN2'],
  'ip.lan1StaticNatMode': ['On'],
  'maintenance-mode.mode': ['On', 'Off'],
  'microsoft-interoperability.mode': ['Enabled'],
  // A name without a dot, which the Domain name does not complete.
  'time.ntpServer1Address': ['elsewhere'],
}

function* settingsWrong(machine: Expressway, others: readonly Expressway[]): Generator<Settings> {
  const { settings } = machine
  for (const [key, wrong] of Object.entries(values)) {
    for (const value of wrong) yield { ...settings, [key]: value }
  }
  const addresses = ['', 'expe9.example.com', ...others.map(fqdnOf)]
  for (const key of clusteringKeys) {
    for (const address of addresses) yield { ...settings, [key]: address }
  }
  for (const key of Object.keys(settings)) yield without(settings, key)
  // Certificates carry no IP address.
  yield {
    ...settings,
    'clustering.tlsVerificationMode': 'Enforce',
    'clustering.peer1Address': addressOf(machine),
  }
  for (const other of others) {
    const name = other.settings['clustering.clusterName'] ?? ''
    yield { ...settings, ...blankRows, 'clustering.clusterName': name }
  }
}

type Lists = Expressway['lists']

function* listsWrong(lists: Lists, others: readonly Expressway[]): Generator<Lists> {
  yield {}
  for (const list of ['findme-accounts', 'administrator-accounts']) {
    yield { ...lists, [list]: [...(lists[list] ?? []), { id: 'more', values: { name: 'more' } }] }
  }
  for (const zones of zonesWrong(lists['zones'] ?? [], others.map(fqdnOf))) yield { ...lists, zones }
}

function* zonesWrong(zones: readonly ListItem[], addresses: readonly string[]): Generator<ListItem[]> {
  for (const peer1Address of addresses) {
    yield [...zones, { id: 'more', values: { name: 'More', type: 'Neighbor', peer1Address } }]
  }
  for (const [index, zone] of zones.entries()) {
    for (const key of rowKeys) {
      for (const address of ['', ...addresses]) {
        yield zones.with(index, { ...zone, values: { ...zone.values, [key]: address } })
      }
    }
  }
}
