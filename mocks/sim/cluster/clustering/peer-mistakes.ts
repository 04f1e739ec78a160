import { refuse } from '../../ground/refusals'
import type { Decision } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { peerAt } from '../../machine/dns/read'
import { platforms } from '../../machine/licences/platforms'
import { featuresOf } from '../../machine/licences/read'
import { cutBetween, nameOf } from '../../machine/network/read'
import { isClustered, isPrimary, sameClustering } from '../../machine/peers/read'
import { hasPeers, textSetting } from '../../machine/settings/read'
import { ntpSource } from '../../machine/time/read'
import { clusterToJoin } from './joining'
import {
  type ClusteringSave,
  clears,
  firstRow,
  lists,
  type MistakeRule,
  newAddresses,
  otherMachines,
  plannedPrimary,
  REFUSED_BY_NOW,
  reaches,
  rowsOf,
} from './mistake-rule'

/** The machines that the primary gets as new peers and reaches, each once. */
function newcomers(view: ClusteringSave): Expressway[] {
  const { world, now } = view
  if (!isClustered(now) || plannedPrimary(view)?.id !== now.id) return []
  const found = newAddresses(view).flatMap((address) => peerAt(world, now, address) ?? [])
  return [...new Set(found)].filter((machine) => machine.id !== now.id && reaches(world, now, machine))
}

/** Whether what is to be mended is on another machine or on this one. */
type Where = 'there' | 'here'

/** What one lacks or has besides, seen from the other; empty where both have the same feature keys (PRE-18). */
function keyWords(now: Expressway, newcomer: Expressway, where: Where): string[] {
  const [wanted, there] = [featuresOf(now), featuresOf(newcomer)]
  const lacking = wanted.filter((feature) => !there.includes(feature))
  const besides = there.filter((feature) => !wanted.includes(feature))
  return [
    ...(lacking.length > 0 ? [`lacks ${lacking.join(', ')}: add the option keys ${where}`] : []),
    ...(besides.length > 0
      ? [`has ${besides.join(', ')} besides: all peers have the same feature keys`]
      : []),
  ]
}

/** What is wrong with a newcomer and is mended on its own pages, in words. */
function unready(world: World, now: Expressway, newcomer: Expressway, where: Where): string[] {
  const isOff = textSetting(newcomer, 'h323.mode') === 'Off'
  return [
    ...(isOff ? [`has H.323 mode Off: turn it On ${where}`] : []),
    ...keyWords(now, newcomer, where),
    ...(ntpSource(world, newcomer) === null
      ? [`gets the time from no NTP server: correct System > Time ${where}`]
      : []),
  ]
}

/** What a newcomer is that no page of it can mend at once (PRE-02, PRE-04), seen from a member that is called so. */
function unequal(member: Expressway, newcomer: Expressway, called: string): string[] {
  const [here, there] = [platforms[member.platform], platforms[newcomer.platform]]
  return [
    ...(newcomer.version === member.version
      ? []
      : [`runs ${newcomer.version}, and ${called} ${member.version}: all peers run the same version`]),
    ...(there.class === here.class ? [] : [`is a ${there.name}, which is not clustered with a ${here.name}`]),
  ]
}

/** What is wrong with the newcomers of a save, each in one sentence. */
function sentences(view: ClusteringSave, wrong: (newcomer: Expressway) => string[]): string | undefined {
  const told = newcomers(view).flatMap((newcomer) => {
    const words = wrong(newcomer)
    return words.length > 0 ? [`${nameOf(newcomer)} ${words.join('; it ')}.`] : []
  })
  return told.length > 0 ? told.join(' ') : undefined
}

/** The same on its own page, where it enters a cluster that lists it and whose primary it reaches. */
function sentenceHere(
  { world, planned, now }: ClusteringSave,
  wrong: (primary: Expressway) => string[],
): string | undefined {
  const primary = clusterToJoin(world, planned)?.primary
  const words = primary && reaches(world, now, primary) ? wrong(primary) : []
  return words.length > 0 ? `This system ${words.join('; it ')}.` : undefined
}

/**
 * What keeps a machine from the restart that makes it a member: as the first one it has no H.323 or no time (CRE-24, CRE-22),
 * or it no longer fits the cluster that it joins. Its pages were asked when its rows were saved, and may have changed since.
 */
export function unfitToStart(world: World, machine: Expressway): Decision {
  if (isClustered(machine) || !hasPeers(machine)) return undefined
  const primary = clusterToJoin(world, machine)?.primary
  const joins = primary && reaches(world, machine, primary)
  const [first, ...more] = unready(world, joins ? primary : machine, machine, 'here')
  if (first === undefined) return undefined
  const isOff = textSetting(machine, 'h323.mode') === 'Off'
  const [id, guide] = joins
    ? ['ADD-M20', ['PRE-18', 'PRE-21', 'ADD-23']]
    : isOff
      ? ['CRE-M9', ['CRE-24']]
      : ['CRE-M12', ['CRE-22']]
  const words = `${nameOf(machine)} ${[first, ...more].join('; it ')}.`
  return refuse('conflict', `${words} Restart it then.`, {
    guide,
    mistake: { id, text: `${words} It was to be restarted as a peer.`, guide, expressway: machine.id },
    wasLetThrough: true,
  })
}

/** A member that would lose its row although it works, and still lists this system. */
function lostAlive(view: ClusteringSave): Expressway | undefined {
  const { world, planned, now } = view
  if (!isClustered(now) || clears(view)) return undefined
  const kept = new Set(otherMachines(world, planned).map(({ id }) => id))
  const primary = plannedPrimary(view)
  // Whoever copies the list of the primary takes nobody off.
  const follows = primary && primary.id !== now.id && reaches(world, now, primary)
  const goneThere = (peer: Expressway) =>
    follows && peer.id !== primary.id && !otherMachines(world, primary).some(({ id }) => id === peer.id)
  return otherMachines(world, now).find(
    (peer) =>
      !kept.has(peer.id) &&
      !goneThere(peer) &&
      (peer.power.state === 'up' || peer.power.state === 'restarting') &&
      cutBetween(world, now.id, peer.id) === null &&
      otherMachines(world, peer).some(({ id }) => id === now.id),
  )
}

/** True where a machine that lists this system loses its row, dead or not. */
function losesMember({ world, planned, now }: ClusteringSave): boolean {
  return otherMachines(world, now).some(
    (member) => lists(world, member, now) && !lists(world, planned, member),
  )
}

/** True where a subordinate would keep its own row alone, while peers that work still count on it: it means to leave. */
function keepsOwnRowAlone(view: ClusteringSave): boolean {
  const { world, planned, now } = view
  const rows = rowsOf(world, planned)
  const isAlone = rows.length === 1 && rows[0]?.machine?.id === now.id
  return isAlone && !isPrimary(world, now) && lostAlive(view) !== undefined
}

/** True when another member of the same cluster is still running with this one. */
function stillServes({ world, now }: ClusteringSave): Expressway | undefined {
  return otherMachines(world, now).find(
    (peer) => isClustered(peer) && otherMachines(world, peer).some((machine) => machine.id === now.id),
  )
}

/** What can be wrong with who comes and who goes, in the order in which it is told. */
export const peerMistakes: readonly MistakeRule[] = [
  {
    id: 'ADD-M1',
    guide: ['ADD-04'],
    strict: 'refuse',
    found: (view) => {
      if (!isClustered(view.now)) return undefined
      const added = newAddresses(view)
      const primary = plannedPrimary(view)
      if (primary && primary.id !== view.now.id && sameClustering(view.world, view.planned, primary))
        return undefined
      const waiting = view.now.clustering.joining
      if (added.length > 1) return `Only one peer is added at a time; this save adds ${added.join(' and ')}.`
      return added.length === 1 && waiting.length > 0
        ? `${waiting.join(', ')} has not joined yet. Add ${added[0]} when the cluster is stable.`
        : undefined
    },
  },
  {
    id: 'ADD-M21',
    guide: ['ADD-22', 'RMD-14', 'ADD-15'],
    ...REFUSED_BY_NOW,
    found: (view) => {
      const { world, planned, now } = view
      // A row that is corrected brings nobody: the list is as long as before, and nobody loses a row to it (TRB-13).
      const isLonger = rowsOf(world, planned).length > rowsOf(world, now).length
      if (!isLonger && !losesMember(view)) return undefined
      const uncleared = newcomers(view).find(isClustered)
      return (
        uncleared &&
        `${nameOf(uncleared)} still runs as a peer. Blank all its rows there, restart it, and then add it as a new peer.`
      )
    },
  },
  {
    id: 'ADD-M14',
    guide: ['PRE-02', 'PRE-04', 'ADD-12'],
    ...REFUSED_BY_NOW,
    found: (view) =>
      sentences(view, (newcomer) => unequal(view.now, newcomer, 'this system')) ??
      sentenceHere(view, (primary) => unequal(primary, view.now, nameOf(primary))),
  },
  {
    id: 'ADD-M20',
    guide: ['ADD-19', 'ADD-21', 'ADD-23', 'PRE-18', 'PRE-21'],
    ...REFUSED_BY_NOW,
    found: (view) =>
      sentences(view, (newcomer) => unready(view.world, view.now, newcomer, 'there')) ??
      sentenceHere(view, (primary) => unready(view.world, primary, view.now, 'here')),
  },
  {
    id: 'RML-M1',
    guide: ['RML-05'],
    strict: 'refuse',
    found: (view) => {
      if (!clears(view) || !isPrimary(view.world, view.now)) return undefined
      const peer = stillServes(view)
      return peer
        ? `This system is the primary and ${nameOf(peer)} still relies on it. Change the primary first.`
        : undefined
    },
  },
  {
    id: 'RML-M3',
    guide: ['RML-07'],
    ...REFUSED_BY_NOW,
    curedByOtherFields: true,
    field: firstRow,
    found: (view) =>
      keepsOwnRowAlone(view)
        ? 'Its own row is still filled, and it would go on as a cluster of one. To leave, blank all six; to stay, keep the rows of the others.'
        : undefined,
  },
  {
    id: 'REP-M1',
    guide: ['RML-23', 'RML-07'],
    ...REFUSED_BY_NOW,
    inGeneral: true,
    curedByOtherFields: true,
    field: (view) => {
      const { world, now } = view
      const peer = lostAlive(view)
      const row = peer && rowsOf(world, now).find(({ machine }) => machine?.id === peer.id)
      return row && `peer${row.index}Address`
    },
    found: (view) => {
      const peer = lostAlive(view)
      return (
        peer &&
        `${nameOf(peer)} works and still lists this system. Blank all its rows there and restart it first, then take it off the lists, that of the primary first.`
      )
    },
  },
  {
    id: 'RML-M2',
    guide: ['RML-06'],
    strict: 'accept',
    found: (view) => {
      const kept = view.save.before['clusterName'] === view.save.after['clusterName']
      return clears(view) && isClustered(view.now) && kept && stillServes(view)
        ? 'The rows were cleared but the Cluster name is still that of the cluster. Give this system a name of its own.'
        : undefined
    },
  },
]
