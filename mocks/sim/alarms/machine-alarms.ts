import { pages } from '#contract/pages'
import { DAY_MS, HOUR_MS } from '#contract/spans'
import { otherRows } from '../cluster/links/read'
import type { Turn } from '../ground/due'
import { rememberedIn } from '../ground/remembered'
import type { Expressway, World } from '../ground/world'
import { onPage } from '../machine/cures/read'
import { databaseFault } from '../machine/database/read'
import { verboseModules } from '../machine/diagnostics/verbose-modules'
import { type PooledType, pooledTypes } from '../machine/licences/key-kinds'
import { ownLicences } from '../machine/licences/read'
import { nameOf } from '../machine/network/read'
import { isClustered, membersOf } from '../machine/peers/read'
import { textSetting } from '../machine/settings/read'
import { dateText } from '../machine/time/calendar'
import { GRACE_MS, licencesUsed, lostAt, pooledTotal } from '../traffic/licence-pool/read'
import { firstTurn, poolTurnsAt, useTurnsAt } from '../traffic/licence-pool/turns'
import type { AlarmDefinition } from './definition'

/** A peer out of contact, and since when. */
type LostPeer = { readonly peer: Expressway; readonly at: number }

/** Asked for each alarm of each stage. */
const lostPeers = rememberedIn((world, expressway): readonly LostPeer[] => {
  if (!isClustered(expressway)) return []
  return membersOf(world, expressway).flatMap((peer) => {
    // A peer that is still to be upgraded runs, on another version; only its links do not work (PRE-03).
    const waits = ['up', 'restarting'].includes(peer.power.state) && peer.version !== expressway.version
    const at = peer.id === expressway.id || waits ? null : lostAt(world, expressway, peer)
    return at === null || pooledTypes.every((type) => ownLicences(peer, type) === 0) ? [] : [{ peer, at }]
  })
})

/** A stage of the two weeks during which a lost peer's licences still count (INT-10), and what is said in it. */
type LostPeerStage = {
  readonly title: string
  /** The product has an alarm for one lost peer and another for several. */
  readonly alarms: Record<'one' | 'several', Pick<AlarmDefinition, 'key' | 'number'>>
  readonly fromMs: number
  readonly toMs: number
  /** For how long they have been away by then. */
  readonly away: string
  /** What becomes of their licences on the day on which the two weeks are over. */
  readonly fate: (day: string) => string
}

const willLeave = (day: string) => `will leave the pool on ${day}`

const lostPeerStages: readonly LostPeerStage[] = [
  {
    title: 'License usage of lost cluster peer',
    alarms: {
      one: { key: 'lost-peer-hours', number: '30012' },
      several: { key: 'lost-peers-hours', number: '30013' },
    },
    fromMs: HOUR_MS,
    toMs: DAY_MS,
    away: 'for more than an hour',
    fate: willLeave,
  },
  {
    title: 'License usage of lost cluster peer',
    alarms: {
      one: { key: 'lost-peer-days', number: '30014' },
      several: { key: 'lost-peers-days', number: '30015' },
    },
    fromMs: DAY_MS,
    toMs: GRACE_MS,
    away: 'for more than a day',
    fate: willLeave,
  },
  {
    title: 'Licenses of lost cluster peer have been taken off the license pool',
    alarms: {
      one: { key: 'lost-peer-licences-gone', number: '30016' },
      several: { key: 'lost-peers-licences-gone', number: '30017' },
    },
    fromMs: GRACE_MS,
    toMs: Number.POSITIVE_INFINITY,
    away: 'for two weeks',
    fate: (day) => `left the pool on ${day} and no longer count`,
  },
]

/** The day on which their licences leave the pool: one for all, or that of each. */
function lastDay(lost: readonly LostPeer[]): string {
  const days = lost.map(({ at }) => dateText(at + GRACE_MS))
  const each = lost.map(({ peer }, index) => `${days[index]} (${nameOf(peer)})`)
  return `${new Set(days).size === 1 ? days[0] : each.join(' and ')} UTC`
}

/** The alarm of a stage, for one lost peer or for several. */
function lostPeerAlarm(stage: LostPeerStage, count: keyof LostPeerStage['alarms']): AlarmDefinition {
  const edgeAfter = (edgeMs: number) => (expressway: Expressway, world: World) => {
    const edges = lostPeers(world, expressway)
      .map(({ at }) => at + edgeMs)
      .filter((at) => at > world.now && Number.isFinite(at))
    return edges.length > 0 ? Math.min(...edges) : null
  }
  const inStage = (expressway: Expressway, world: World) =>
    lostPeers(world, expressway).filter(
      ({ at }) => world.now >= at + stage.fromMs && world.now < at + stage.toMs,
    )
  return {
    ...stage.alarms[count],
    title: stage.title,
    description: (expressway, world) => {
      const lost = inStage(expressway, world)
      // Lowered, it is written to the log once more, when nobody may be away any longer.
      if (lost.length === 0) return `No peer is away ${stage.away}`
      const names = lost.map(({ peer }) => nameOf(peer)).join(', ')
      const [have, their] = lost.length === 1 ? ['has', 'Its'] : ['have', 'Their']
      return `${names} ${have} been unavailable ${stage.away}. ${their} licenses ${stage.fate(lastDay(lost))}`
    },
    severity: 'Warning',
    action: {
      label: 'Resolve the issue with this peer, or remove it from the cluster configuration',
      path: pages.clustering,
    },
    raisedWhen: (expressway, world) => {
      const { length } = inStage(expressway, world)
      return count === 'one' ? length === 1 : length > 1
    },
    risesAt: edgeAfter(stage.fromMs),
    fallsAt: edgeAfter(stage.toMs),
    because: (expressway, world) => {
      const lost = inStage(expressway, world)
      const names = lost.map(({ peer }) => nameOf(peer)).join(' and ')
      const count = stage.toMs <= GRACE_MS ? 'count' : 'counted'
      return `The licences of ${names} ${count} for two weeks from the loss of contact, until ${lastDay(lost)}.`
    },
    failedRow: (expressway, world) => {
      const [first] = inStage(expressway, world)
      return otherRows(world, expressway).find(({ machine }) => machine?.id === first?.peer.id)
    },
    guide: stage.toMs <= GRACE_MS ? 'INT-10' : 'INT-11',
  }
}

/** The types for which a member of a cluster has no key of its own while the pool has licences. */
const keylessTypes = (expressway: Expressway, world: World): readonly PooledType[] =>
  isClustered(expressway)
    ? pooledTypes.filter(
        (type) => ownLicences(expressway, type) === 0 && pooledTotal(world, expressway, type) > 0,
      )
    : []

/** The first licence type used here without a key of one's own while the cluster has some (PSI-32). */
const keylessType = (expressway: Expressway, world: World): PooledType | undefined =>
  keylessTypes(expressway, world).find((type) => licencesUsed(world, expressway, type) > 0)

/** When time alone next makes or ends the use of licences without a key. */
function keylessTurnsAt(expressway: Expressway, world: World): Turn | null {
  const types = keylessTypes(expressway, world)
  const used = types.filter((type) => licencesUsed(world, expressway, type) > 0)
  const uses = types.map((type) => {
    const turn = useTurnsAt(world, expressway, type)
    // While another type is used as well, or may be from that moment on, the alarm may stay.
    return turn && { ...turn, isSure: turn.isSure && (used.length === 0 || types.length === 1) }
  })
  return firstTurn(types.length === 0 ? [] : [...uses, poolTurnsAt(world, expressway)])
}

/** True when every peer with keys of that type is out of contact: then the alarm is not to be ignored (PSI-33). */
function onlyHolderLost(expressway: Expressway, world: World, type: PooledType): boolean {
  const holders = membersOf(world, expressway).filter((peer) => ownLicences(peer, type) > 0)
  return holders.length > 0 && holders.every((peer) => lostAt(world, expressway, peer) !== null)
}

/** What is done about a failed database before anything else. */
export const TAKE_SNAPSHOT = 'Take a system snapshot for support'

/** Alarms that concern one machine, clustered or not. */
export const machineAlarms: readonly AlarmDefinition[] = [
  {
    key: 'maintenance-mode',
    number: '15015',
    title: 'Maintenance mode',
    description: 'The Expressway is in maintenance mode and will no longer accept calls and registrations',
    severity: 'Warning',
    action: { label: 'Maintenance mode', path: pages.maintenanceMode },
    raisedWhen: (expressway) => textSetting(expressway, 'maintenance-mode.mode') === 'On',
    because: (expressway) =>
      `Maintenance mode was turned On on ${nameOf(expressway)}. It ends when it is turned Off, and with any restart.`,
    cure: (expressway, world) =>
      onPage(world, expressway, {
        path: pages.maintenanceMode,
        text: `Turn Maintenance mode Off on ${nameOf(expressway)}`,
        field: 'mode',
      }),
    guide: 'CRE-61',
  },
  {
    key: 'verbose-log-levels',
    number: '25019',
    title: 'Verbose log levels configured',
    description: 'One or more modules of the Network Log or Support Log are set to a level of DEBUG or TRACE',
    severity: 'Warning',
    action: {
      label: 'Set the modules back to INFO',
      path: 'maintenance/diagnostics/advanced/network-log-configuration',
    },
    raisedWhen: (expressway) => verboseModules(expressway).length > 0,
    because: (expressway) =>
      `More is written than is good for long: ${verboseModules(expressway).join(', ')}.`,
  },
  {
    key: 'database-failure',
    number: '15005',
    title: 'Expressway database failure',
    description: 'Please contact your Cisco support representative',
    severity: 'Warning',
    action: { label: TAKE_SNAPSHOT, path: pages.snapshot },
    raisedWhen: (expressway, world) => databaseFault(world, expressway) !== undefined,
    because: (expressway) =>
      `The database of ${nameOf(expressway)} is damaged. Support has to be involved: give them a system snapshot, remove this peer from the cluster, restore a backup that was taken earlier on this same Expressway, and add it back.`,
    cure: (expressway, world) =>
      onPage(world, expressway, {
        path: pages.snapshot,
        text: `Take a system snapshot of ${nameOf(expressway)} for support`,
      }),
    guide: 'TRB-16',
  },
  {
    key: 'licence-key-missing',
    number: null,
    title: 'Licence key not installed',
    description: (expressway, world) => {
      const type = keylessType(expressway, world)
      if (!type) return 'Licences are used without a key of this system'
      return onlyHolderLost(expressway, world, type)
        ? `${type}: no key is installed here, and the only peer that has one is out of service. Act before its licences leave the pool`
        : `${type}: no key is installed here; licences of other peers are in use`
    },
    severity: 'Warning',
    action: { label: 'Check the option keys', path: pages.optionKeys },
    raisedWhen: (expressway, world) => keylessType(expressway, world) !== undefined,
    turnsAt: keylessTurnsAt,
    because: (expressway, world) => {
      const type = keylessType(expressway, world)
      if (!type) return 'No licence without a key of this system is in use any more.'
      return onlyHolderLost(expressway, world, type)
        ? `${type} are used here and come from a peer that is out of service. Do not ignore this: they leave the pool two weeks after the loss.`
        : `${type} are used here and come from keys on other peers. The alarm may be acknowledged and ignored.`
    },
    guide: (expressway, world) => {
      const type = keylessType(expressway, world)
      return type && onlyHolderLost(expressway, world, type) ? 'PSI-33' : 'PSI-32'
    },
  },
  ...lostPeerStages.flatMap((stage) => [lostPeerAlarm(stage, 'one'), lostPeerAlarm(stage, 'several')]),
]
