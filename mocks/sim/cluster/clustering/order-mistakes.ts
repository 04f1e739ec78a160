import { isIpv6 } from '#contract/settings/formats'
import { fieldsOf } from '#contract/settings/validate'
import type { Expressway } from '../../ground/world'
import { lookUp } from '../../machine/dns/read'
import { nameOf } from '../../machine/network/read'
import { designatedPrimary, isClustered, orderDiffers } from '../../machine/peers/read'
import { peerRows, setting, textSetting } from '../../machine/settings/read'
import { clusterToJoin } from './joining'
import { sameRow } from './list-faults'
import {
  type ClusteringSave,
  changedRows,
  claimsTheRole,
  clears,
  lists,
  type MistakeRule,
  otherMachines,
  plannedPrimary,
  REFUSED_BY_NOW,
  reaches,
  rowsOf,
  toldOf,
} from './mistake-rule'

/**
 * The primary that the saved page would name, where it is another machine that answers and has the role; for a newcomer
 * that of the cluster that lists it.
 */
function primaryToFollow(view: ClusteringSave): Expressway | undefined {
  const { world, now, planned } = view
  const primary = clears(view) ? undefined : (clusterToJoin(world, planned)?.primary ?? plannedPrimary(view))
  return primary && primary.id !== now.id && claimsTheRole(world, primary) && reaches(world, now, primary)
    ? primary
    : undefined
}

/** The first row that the save changes to something else than the primary has there. */
function strayRow(view: ClusteringSave) {
  const { world, save, planned } = view
  const primary = primaryToFollow(view)
  const row = primary && /^peer(\d)Address$/
  const index = save.changed
    .flatMap(({ key }) => (row ? [Number(row.exec(key)?.[1] ?? 0)] : []))
    .find((at) => at > 0 && primary && !sameRow(world, planned, primary, at))
  return primary && index !== undefined ? { primary, index } : undefined
}

/** The fields beside the rows that all peers have alike, but for the number, which says who the primary is. */
const alike = ['clusterName', 'clusterIpVersion', 'tlsVerificationMode'] as const

/** The other members whose pages a member can know. */
const peersReached = ({ world, now }: ClusteringSave): readonly Expressway[] =>
  isClustered(now)
    ? otherMachines(world, now).filter((peer) => isClustered(peer) && reaches(world, now, peer))
    : []

/** Whose fields count: those of the primary, or, where it does not answer a member that follows it, those of every peer. */
function modelsFor(view: ClusteringSave): readonly Expressway[] {
  const { world, now } = view
  const primary = primaryToFollow(view)
  if (primary) return [primary]
  const leads = clears(view) || plannedPrimary(view)?.id === now.id
  return leads ? [] : peersReached(view).filter((peer) => lists(world, peer, now))
}

/**
 * The first of them that the save changes to something else than those have. A newcomer takes them over all: what it leaves
 * as it was keeps it out as well (ADD-55).
 */
function strayField(view: ClusteringSave) {
  const { save, now, planned } = view
  const models = modelsFor(view)
  const [model] = models
  const lower = (expressway: Expressway, key: string) =>
    String(setting(expressway, `clustering.${key}`)).toLowerCase()
  const field = (isClustered(now) ? save.changed : fieldsOf(save.page)).find(
    ({ key }) =>
      alike.some((one) => one === key) && models.every((peer) => lower(planned, key) !== lower(peer, key)),
  )
  return model && field ? { model, field, isLed: primaryToFollow(view) !== undefined } : undefined
}

/** True where a member moves its rows, and no peer that it reaches has them so. */
function movesRows(view: ClusteringSave): boolean {
  const { world, planned, now } = view
  const peers = orderDiffers(world, now, planned) ? peersReached(view) : []
  return peers.length > 0 && peers.every((peer) => orderDiffers(world, peer, planned))
}

/** The first row that the save changes to what has no address of the Cluster IP version, and what that version is. */
function otherVersion(view: ClusteringSave) {
  const { world, planned } = view
  const version = textSetting(planned, 'clustering.clusterIpVersion')
  const row = changedRows(view).find(({ address }) => {
    const found = lookUp(world, planned, address)
    return !('failure' in found) && found.addresses.every((ip) => isIpv6(ip) !== (version === 'IPv6'))
  })
  return row && { row, version }
}

/** The row that a save names as that of the primary, and the machine there that does not take the role. */
function unclaimed(view: ClusteringSave) {
  const { world, now } = view
  if (!isClustered(now) || clears(view)) return undefined
  const machine = plannedPrimary(view)
  if (!machine || machine.id === now.id || machine.id === designatedPrimary(world, now)?.id) return undefined
  return designatedPrimary(world, machine)?.id === machine.id ? undefined : machine
}

/** The row to which the primary moves while the number stays, so that the number leads to another machine (RML-15). */
function leftBehind(view: ClusteringSave) {
  const { world, save, planned, now } = view
  const [before, after] = [designatedPrimary(world, now), plannedPrimary(view)]
  const chosen = save.changed.some(({ key }) => key === 'configurationPrimary')
  if (!isClustered(now) || chosen || !before || !after || before.id === after.id) return undefined
  // Where the order itself changes, it is the rows that were moved instead of the number.
  if (orderDiffers(world, now, planned)) return undefined
  const row = rowsOf(world, planned).find(({ machine }) => machine?.id === before.id)
  return row && { row, before, after, number: save.after['configurationPrimary'] }
}

/** True where a member gets a new row above others that stay, so that theirs become higher, and no peer has them so. */
function pushedDown(view: ClusteringSave) {
  const { world, planned, now } = view
  if (!isClustered(now) || orderDiffers(world, now, planned) || primaryToFollow(view)) return undefined
  const before = new Map(rowsOf(world, now).map(({ machine, index }) => [machine?.id, index]))
  const pushed = rowsOf(world, planned).find(
    ({ machine, index }) => machine && index > (before.get(machine.id) ?? index),
  )
  const isCopied = otherMachines(world, now).some(
    (peer) =>
      isClustered(peer) &&
      reaches(world, now, peer) &&
      [1, 2, 3, 4, 5, 6].every((index) => sameRow(world, planned, peer, index)),
  )
  const above = pushed && rowsOf(world, planned).find(({ machine }) => !before.has(machine?.id))
  return above && !isCopied && above.index < pushed.index ? { pushed, above } : undefined
}

/** The old primary that still has the role and answers, while a third peer follows the new one. */
function oldPrimaryLeft(view: ClusteringSave): Expressway | undefined {
  const { world, now } = view
  const [old, next] = [designatedPrimary(world, now), primaryToFollow(view)]
  if (!isClustered(now) || !old || !next || old.id === next.id || old.id === now.id) return undefined
  return claimsTheRole(world, old) && reaches(world, now, old) ? old : undefined
}

/** What can be wrong with a save beside what the other peers have, in the order in which it is told. */
export const orderMistakes: readonly MistakeRule[] = [
  {
    id: 'ADD-M2',
    guide: ['ADD-36', 'ADD-46'],
    ...REFUSED_BY_NOW,
    inGeneral: true,
    curedByOtherFields: true,
    ...toldOf(
      pushedDown,
      ({ above }) => `peer${above.index}Address`,
      ({ above, pushed }) =>
        `Row ${above.index} was put above ${pushed.address}. Peers keep their rows: leave them as they were, and use the first empty row for a new one.`,
    ),
  },
  {
    id: 'RML-M5',
    guide: ['RML-15', 'CRE-38'],
    ...REFUSED_BY_NOW,
    inGeneral: true,
    curedByOtherFields: true,
    ...toldOf(
      leftBehind,
      () => 'configurationPrimary',
      ({ row, before, after, number }) =>
        `The rows have moved and Configuration primary has not: ${number} now leads to ${nameOf(after)}. ${nameOf(before)} is the primary: choose ${row.index}.`,
    ),
  },
  {
    id: 'PRI-M1',
    guide: ['PRI-02', 'PRI-03'],
    ...REFUSED_BY_NOW,
    inGeneral: true,
    ...toldOf(
      unclaimed,
      () => 'configurationPrimary',
      (machine) =>
        `Configuration primary names ${nameOf(machine)}, which does not take the role. Choose the row of ${nameOf(machine)} there first; the old primary and the others follow. Otherwise several peers contend for the role.`,
    ),
  },
  {
    id: 'PRI-M1',
    guide: ['PRI-02', 'PRI-05'],
    ...REFUSED_BY_NOW,
    inGeneral: true,
    ...toldOf(
      oldPrimaryLeft,
      () => 'configurationPrimary',
      (old) =>
        `${nameOf(old)} is the old primary and still claims the role. Choose the new number there first, then here.`,
    ),
  },
  {
    id: 'ADD-M4',
    guide: ['ADD-42', 'ADD-44', 'ADD-45'],
    ...REFUSED_BY_NOW,
    inGeneral: true,
    curedByOtherFields: 'on a newcomer',
    ...toldOf(
      strayField,
      ({ field }) => field.key,
      ({ model, field, isLed }) => {
        const there = setting(model, `clustering.${field.key}`)
        const [who, or] = isLed
          ? ['the primary, ', 'change it on the primary first']
          : ['', 'make a peer that answers the primary, and change it there first']
        return `${field.label} is ${there === '' ? 'blank' : there} on ${who}${nameOf(model)}. Enter the same here, or ${or}.`
      },
    ),
  },
  {
    id: 'ADD-M3',
    guide: ['ADD-46', 'ADD-69'],
    ...REFUSED_BY_NOW,
    inGeneral: true,
    curedByOtherFields: true,
    field: (view) => {
      const stray = strayRow(view)
      if (stray) return `peer${stray.index}Address`
      return view.save.changed.find(({ key }) => key.startsWith('peer'))?.key
    },
    found: (view) => {
      const stray = strayRow(view)
      if (stray) {
        const there = peerRows(stray.primary)[stray.index - 1] ?? ''
        return `Row ${stray.index} is ${there === '' ? 'blank' : there} on the primary, ${nameOf(stray.primary)}. The rows are the same in the same order on every peer: change them on the primary first.`
      }
      return movesRows(view)
        ? 'The rows were moved: the order of the peers is the same everywhere and stays. To make another peer the primary, choose its number.'
        : undefined
    },
  },
  {
    id: 'ADD-M19',
    guide: ['CRE-39'],
    ...REFUSED_BY_NOW,
    inGeneral: true,
    curedByOtherFields: true,
    ...toldOf(
      otherVersion,
      ({ row }) => `peer${row.index}Address`,
      ({ row, version }) =>
        `Cluster IP version is ${version}, and ${row.address} has no such address. Enter the one that the peer has in this version.`,
    ),
  },
]
