import { type ExpresswayId, expresswaysOf, type Outcome, type World } from '../../sim/ground/index'
import { isClustered, membersOf, peersInService } from '../../sim/machine/index'
import type { Figures } from './progress'

/** The figures of a run that begins in that world: what stood or was down before it is not of its making. */
export function figuresAtStart(world: World): Figures {
  return looked(world, {
    at: world.now,
    downMs: {},
    withoutRedundancyMs: 0,
    unattendedMs: 0,
    registrationsLost: 0,
    callsLost: 0,
    mostPeersDownAtOnce: 0,
    help: 0,
    standing: newAlarms(world),
    redundant: [],
    down: [],
    isWithoutRedundancy: false,
    isUnattended: false,
  })
}

/**
 * The figures after one outcome. Between two outcomes nothing of what is counted here changes: what was so after the
 * last one was so until this one, however long that took, so that two weeks cost what happens in them.
 */
export function figuresAfter(before: Figures, { world, events }: Outcome): Figures {
  const passed = world.now - before.at
  const { down, isWithoutRedundancy, isUnattended } = before
  const dropped = events.map((event) => (event.type === 'restarting' ? (event.registrations ?? 0) : 0))
  return looked(world, {
    ...before,
    downMs: {
      ...before.downMs,
      ...Object.fromEntries(down.map((id) => [id, (before.downMs[id] ?? 0) + passed])),
    },
    withoutRedundancyMs: before.withoutRedundancyMs + (isWithoutRedundancy ? passed : 0),
    unattendedMs: before.unattendedMs + (isUnattended ? passed : 0),
    registrationsLost: before.registrationsLost + dropped.reduce((sum, count) => sum + count, 0),
  })
}

/** What is so in the world from now on, until the next outcome. */
function looked(world: World, figures: Figures): Figures {
  const up = expresswaysOf(world).filter(({ power }) => power.state === 'up')
  // One that was dead before the run is not down by it, until it has been up.
  const seenUp = new Set([...Object.keys(figures.downMs), ...up.map(({ id }) => id)])
  const redundant = [...new Set([...figures.redundant, ...inServiceTogether(world)])]
  return {
    ...figures,
    at: world.now,
    downMs: Object.fromEntries([...seenUp].map((id) => [id, figures.downMs[id] ?? 0])),
    callsLost: world.run?.callsLost ?? 0,
    mostPeersDownAtOnce: world.run?.mostPeersDownAtOnce ?? 0,
    help: world.run?.help?.length ?? 0,
    redundant,
    down: [...seenUp].filter((id) => world.expressways[id]?.power.state !== 'up'),
    isWithoutRedundancy: redundant.some((id) => isAloneInCluster(world, id)),
    isUnattended: newAlarms(world).some((alarm) => !figures.standing.includes(alarm)),
  }
}

/** The alarms that nobody has acknowledged: `expe1 restart-clustering`. */
function newAlarms(world: World): string[] {
  return expresswaysOf(world).flatMap(({ id, alarms }) =>
    alarms.filter(({ state }) => state === 'New').map(({ key }) => `${id} ${key}`),
  )
}

/** The machines that serve in a cluster beside another one. */
function inServiceTogether(world: World): ExpresswayId[] {
  return expresswaysOf(world)
    .filter((one) => one.power.state === 'up' && peersInService(world, one).length > 1)
    .map(({ id }) => id)
}

/** Whether that machine is in a cluster of several, fewer than two of which are up and in contact. */
function isAloneInCluster(world: World, id: ExpresswayId): boolean {
  const expressway = world.expressways[id]
  if (!expressway || !isClustered(expressway)) return false
  const members = membersOf(world, expressway)
  return (
    members.length > 1 &&
    !members.some((peer) => peer.power.state === 'up' && peersInService(world, peer).length > 1)
  )
}
