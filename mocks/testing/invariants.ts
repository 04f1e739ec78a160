import { isDeepStrictEqual } from 'node:util'
import { listDefinitions } from '#contract/lists/catalogue'
import type { ListDefinition, ListItem } from '#contract/lists/list'
import { catalogueFields, fieldIdOf, settingsPages } from '#contract/settings/catalogue'
import { fieldsOf, problemsWith } from '#contract/settings/validate'
import { alarmCatalogue, hasAlarm } from '../sim/alarms/index'
import { answeringPeers, isHealthy } from '../sim/cluster/index'
import { type Expressway, expresswaysOf, type World, type WorldEvent } from '../sim/ground/index'
import {
  designatedPrimary,
  hasPeers,
  isClustered,
  isPrimary,
  ownLicences,
  peersInService,
  pooledTypes,
  sameClustering,
} from '../sim/machine/index'
import { settle } from '../sim/settle'
import { poolOf } from '../sim/traffic/index'
import type { Step } from './histories'
import { turnFindings } from './turn-findings'

/** What is wrong with a world, in sentences; nothing in one that is sound. */
type Findings = readonly string[]

const when = (isWrong: boolean, what: string): Findings => (isWrong ? [what] : [])

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}

/** An alarm stands exactly while its cause does; one with a clearing of its own stands until that. */
function alarmFindings(world: World, on: Expressway): Findings {
  if (on.power.state !== 'up') return []
  return alarmCatalogue.flatMap(({ key, raisedWhen, clearedWhen }) => {
    if (!hasAlarm(on, key)) return when(raisedWhen(on, world), `${key} is missing`)
    const isOver = clearedWhen ? clearedWhen(on, world) : !raisedWhen(on, world)
    return when(isOver, `${key} stands without a cause`)
  })
}

function poolFindings(world: World, on: Expressway): Findings {
  if (on.power.state !== 'up') return []
  return poolOf(world, on).flatMap(({ total, contributions }, index) => {
    const type = pooledTypes[index]
    const counted = contributions.filter(({ left }) => !left).reduce((sum, { count }) => sum + count, 0)
    return [
      ...when(total !== counted, `the licence pool says ${total} and adds up to ${counted}`),
      ...when(
        total < (type ? ownLicences(on, type) : 0),
        'the licence pool has less than the machine itself',
      ),
    ]
  })
}

/** Judges a part of a world once for as long as it is the same object. */
function once<P extends object>(judge: (part: P) => Findings): (part: P) => Findings {
  const known = new WeakMap<P, Findings>()
  return (part) => {
    const found = known.get(part) ?? judge(part)
    known.set(part, found)
    return found
  }
}

/** What is saved of pages is such as their forms take. */
const settingsFindings = once(
  (settings: Expressway['settings']): Findings =>
    settingsPages.flatMap((page) => {
      const values = Object.fromEntries(
        fieldsOf(page).map(({ key, default: factory }) => [
          key,
          settings[fieldIdOf(page.id, key)] ?? factory,
        ]),
      )
      return problemsWith(fieldsOf(page), values).map(
        ({ field, message }) => `${page.id}.${field} is saved as ${values[field]}: ${message}`,
      )
    }),
)

function itemFindings(list: ListDefinition, items: readonly ListItem[]): Findings {
  const fields = fieldsOf(list)
  const names = items.map(({ values }) => String(values[list.nameKey]).toLowerCase())
  return [
    ...when(items.length > list.itemsMax, `${list.id} has ${items.length} items`),
    ...repeated(items.map(({ id }) => id)).map((id) => `${list.id} has the id ${id} twice`),
    ...(list.activated ? [] : repeated(names)).map((name) => `${list.id} has the name ${name} twice`),
    ...items.flatMap(({ values }) =>
      problemsWith(fields, values).map(
        ({ field, message }) => `${list.id}.${field} is saved as ${values[field]}: ${message}`,
      ),
    ),
  ]
}

const itemsFindings = new Map(
  listDefinitions.map((list) => [list.id, once((items: readonly ListItem[]) => itemFindings(list, items))]),
)

/** Items are such as their forms take, and their names are their own. */
function listFindings({ lists }: Expressway): Findings {
  return Object.entries(lists).flatMap(
    ([id, items]) => itemsFindings.get(id)?.(items) ?? [`there is no list ${id}`],
  )
}

const isAfter = ({ now }: World, at: number | null) => at !== null && at > now

/** What a machine keeps of its own: backups, keys, certificates, sessions, logs. */
function keptFindings(world: World, on: Expressway): Findings {
  const { backups, snapshots, optionKeys, certificates, sessions, eventLog, configurationLog } = on
  const lines = [...eventLog.slice(-20), ...configurationLog.slice(-20)]
  return [
    ...when(
      backups.some(({ at }) => isAfter(world, at)),
      'a backup is from the future',
    ),
    ...when(
      snapshots.some(({ at }) => isAfter(world, at)),
      'a snapshot is from the future',
    ),
    ...when(
      lines.some(({ at }) => isAfter(world, at)),
      'a line of a log is from the future',
    ),
    ...when(isOutOfOrder(eventLog) || isOutOfOrder(configurationLog), 'a log is out of order'),
    ...repeated(optionKeys.map(({ id }) => id)).map((id) => `the option key ${id} is there twice`),
    ...repeated(optionKeys.map(({ key }) => key)).map((key) => `the option key ${key} is there twice`),
    ...repeated(sessions.map(({ id }) => id)).map((id) => `the session ${id} is there twice`),
    ...when(sessions.filter(({ kind }) => kind === 'web').length > 1, 'one browser has two sessions'),
    ...when(
      sessions.some(({ since, lastActiveAt }) => lastActiveAt < since || isAfter(world, lastActiveAt)),
      'a session was used before it began, or will be',
    ),
    ...repeated(certificates.trusted.map(({ facts }) => facts.fingerprint)).map(
      (fingerprint) => `the authority ${fingerprint} is trusted twice`,
    ),
    ...when(
      certificates.request === null && certificates.server === null && certificates.chain !== undefined,
      'there is a chain without a certificate',
    ),
    ...when(isAfter(world, certificates.automaticUpdate.at), 'revocation lists come from the future'),
  ]
}

/** The last lines are enough: a log only grows at its end. */
function isOutOfOrder(log: readonly { readonly id: number; readonly at: number }[]): boolean {
  const last = log.slice(-20)
  return last.some((line, index) => {
    const before = last[index - 1]
    return before !== undefined && (before.at > line.at || before.id >= line.id)
  })
}

/** A cluster in service that agrees has one primary, on whichever peer it is asked: a dead one may still be it. */
function primaryFindings(world: World, on: Expressway): Findings {
  if (!isHealthy(world, on)) return []
  const serving = peersInService(world, on)
  const named = new Set(serving.map((peer) => designatedPrimary(world, peer)?.id))
  const primaries = serving.filter((peer) => isPrimary(world, peer))
  const expected = serving.some(({ id }) => named.has(id)) ? 1 : 0
  return [
    ...when(named.size !== 1, `its cluster is sound and names ${named.size} primaries`),
    ...when(primaries.length !== expected, `its cluster is sound and has ${primaries.length} primaries`),
  ]
}

/** The alarms that say of members which answer each other that they do not have the same page. */
const tellDifference: ReadonlySet<string> = new Set([
  'communication-failure',
  'replication-settings-differ',
  'replication-primary-inconsistent',
  'primary-mismatch',
  'not-in-peer-list',
])

/** Members that answer each other and have different pages never go without an alarm on one of the two, in strict least of all. */
function untoldFindings(world: World, on: Expressway): Findings {
  if (!isClustered(on) || !hasPeers(on)) return []
  const isTold = (one: Expressway) => one.alarms.some(({ key }) => tellDifference.has(key))
  return answeringPeers(world, on).flatMap((peer) =>
    when(
      hasPeers(peer) && !sameClustering(world, on, peer) && !isTold(on) && !isTold(peer),
      `its clustering differs from that of ${peer.id}, and no alarm says so`,
    ),
  )
}

const machineChecks = [
  alarmFindings,
  poolFindings,
  primaryFindings,
  untoldFindings,
  keptFindings,
  (_: World, on: Expressway) => settingsFindings(on.settings),
  (_: World, on: Expressway) => listFindings(on),
]

/** What is wrong with the world by itself. */
export function worldFindings(world: World): Findings {
  const faults = repeated(world.faults.map(({ id }) => id)).map((id) => `the fault ${id} is there twice`)
  const found = expresswaysOf(world).flatMap((on) =>
    machineChecks.flatMap((check) => check(world, on).map((what) => `${on.id}: ${what}`)),
  )
  return [...faults, ...found]
}

/** † of every page and list: set on each peer by hand (PSI-01). */
const ownFields = catalogueFields.filter(({ field }) => field.scope === 'peer').map(({ id }) => id)
/** What is of one machine and its state, which a start of its own may end. */
const machineFields = catalogueFields.filter(({ field }) => field.scope === 'machine').map(({ id }) => id)
const ownLists = listDefinitions.filter(({ scope }) => scope !== 'cluster').map(({ id }) => id)

/** What was installed and starts now puts back what was saved before it was uploaded. */
const wasUpgraded = ({ outcome: { events } }: Step, { id }: Expressway) =>
  events.some((event) => event.type === 'upgraded' && event.expressway === id)

/** A factory reset clears the disk when it is due, and the Install Wizard's answers replace what was there. */
const wasReset = (before: Expressway, now: Expressway) =>
  before.factoryReset?.phase !== now.factoryReset?.phase

const hasStarted = (before: Expressway, now: Expressway) =>
  before.power.restarts !== now.power.restarts || before.power.state !== now.power.state

/** † and what is a machine's own changes only by a command to that machine (PSI-01). */
function overwriteFindings(step: Step): Findings {
  const { command } = 'command' in step.deed ? step.deed : { command: undefined }
  const asked = command && 'expressway' in command ? command.expressway : undefined
  return expresswaysOf(step.outcome.world).flatMap((now) => {
    const before = step.before.expressways[now.id]
    if (!before || now === before || now.id === asked || wasUpgraded(step, now) || wasReset(before, now))
      return []
    const watched = hasStarted(before, now) ? ownFields : [...ownFields, ...machineFields]
    const fields = watched.filter((id) => now.settings[id] !== before.settings[id])
    const lists = ownLists.filter((id) => !isDeepStrictEqual(now.lists[id], before.lists[id]))
    return [
      ...when(
        !isDeepStrictEqual(now.optionKeys, before.optionKeys),
        `${now.id}: its option keys were overwritten`,
      ),
      ...[...fields, ...lists].map((what) => `${now.id}: ${what} was overwritten`),
    ]
  })
}

/** A command that is refused changes nothing but the record of mistakes; a failed sign-in has happened all the same. */
function refusalFindings({ before, deed, outcome: { world, events } }: Step): Findings {
  const isRefused = events.some(({ type }) => type === 'refused')
  if (!isRefused || !('command' in deed) || deed.command.type === 'sign-in') return []
  const rest = ({ mistakes: _, ...others }: World) => others
  return when(
    world !== before && !isDeepStrictEqual(rest(world), rest(before)),
    `${deed.command.type} was refused and changed the world`,
  )
}

/** What a machine presents to its peers changes with a start, and with nothing else. */
function presentedFindings({ before, outcome: { world } }: Step): Findings {
  return expresswaysOf(world).flatMap((now) => {
    const then = before.expressways[now.id]
    const isSame = !then || then.certificates.inForce?.fingerprint === now.certificates.inForce?.fingerprint
    return when(!isSame && !hasStarted(then, now), `${now.id} presents another certificate without a restart`)
  })
}

/** What follows from a world has followed: settled once more, nothing changes, whenever that is. */
export function restFindings(world: World): Findings {
  const events: WorldEvent[] = []
  const settled = settle(world, events)
  return [
    ...when(events.length > 0, `time alone brought about ${events[0]?.type}, and nothing fell due of it`),
    ...when(
      settled !== world && JSON.stringify(settled) !== JSON.stringify(world),
      'time alone changed what follows from the world, and nothing fell due of it',
    ),
  ]
}

/** Everything that is wrong with a step of a history, or with the world that it leads to. */
export function stepFindings(step: Step): Findings {
  const { before, outcome } = step
  return [
    ...when(outcome.world.now < before.now, 'time runs backwards'),
    ...overwriteFindings(step),
    ...refusalFindings(step),
    ...presentedFindings(step),
    ...restFindings(outcome.world),
    ...turnFindings(outcome.world),
    ...worldFindings(outcome.world),
  ]
}
