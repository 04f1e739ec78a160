import { type FieldId, fieldIdOf } from '#contract/settings/catalogue'
import { definition as clustering } from '#contract/settings/system/clustering'
import { fieldsOf } from '#contract/settings/validate'
import type { ClusteringStatus } from '#contract/wire/status'
import { foundOnGrounds } from '../../ground/each-machine'
import { rememberedIn } from '../../ground/remembered'
import { expresswaysOf } from '../../ground/stage'
import { linkKey } from '../../ground/state/links'
import type { Expressway, ExpresswayId, World } from '../../ground/world'
import { peerAt } from '../dns/read'
import { nameOf } from '../network/read'
import { numberSetting, peerRowIds, peerRows, setting, textSetting } from '../settings/read'
import { outsideOf } from './outside'

/** A filled Peer N address field and the machine that it means. */
export type PeerRow = { index: number; address: string; machine: Expressway | undefined }

/** The filled rows, by the id of the machine: most questions begin here, and most saves change none of them. */
const rowsFound = foundOnGrounds({ restsOn: (world) => [outsideOf(world)] }, (world, expressway) =>
  peerRows(expressway).flatMap((address, position) =>
    address === '' ? [] : [{ index: position + 1, address, found: peerAt(world, expressway, address)?.id }],
  ),
)

/** The numbers of the blank rows above a filled one, of the addresses of all six (ADD-36, RML-14). */
export function gapsIn(addresses: readonly string[]): readonly number[] {
  const last = addresses.findLastIndex((address) => address !== '')
  return addresses.flatMap((address, index) => (address === '' && index < last ? [index + 1] : []))
}

/** The filled rows of the Clustering page, in order. */
export const filledRows = rememberedIn((world, expressway): readonly PeerRow[] =>
  rowsFound(world, expressway).map(({ index, address, found }) => ({
    index,
    address,
    machine: found === undefined ? undefined : world.expressways[found],
  })),
)

/** The row that is the system's own, on whatever number. */
export function ownRow(world: World, expressway: Expressway): PeerRow | undefined {
  return filledRows(world, expressway).find((row) => row.machine?.id === expressway.id)
}

/** The row that Configuration primary points at; undefined when it is blank. */
export function primaryRow(world: World, expressway: Expressway): PeerRow | undefined {
  const index = numberSetting(expressway, 'clustering.configurationPrimary')
  return filledRows(world, expressway).find((row) => row.index === index)
}

/** The machine that this peer takes for the primary, by its own page. */
export function designatedPrimary(world: World, expressway: Expressway): Expressway | undefined {
  return primaryRow(world, expressway)?.machine
}

export function isClustered(expressway: Expressway): boolean {
  return expressway.clustering.running === 'clustered'
}

/** True on a running member whose own page makes it the primary. */
export function isPrimary(world: World, expressway: Expressway): boolean {
  return isClustered(expressway) && designatedPrimary(world, expressway)?.id === expressway.id
}

/** True on a running member that another machine, or none, is the primary of. */
export function isSubordinate(world: World, expressway: Expressway): boolean {
  return isClustered(expressway) && !isPrimary(world, expressway)
}

/** True when the link from one to the other works. */
export function inContact(world: World, from: ExpresswayId, to: ExpresswayId): boolean {
  return typeof world.contacts[linkKey(from, to)]?.since === 'number'
}

/** True while a link is broken that had worked: whoever was out has to recover (PRT-02). */
export function isReturning(world: World, from: ExpresswayId, to: ExpresswayId): boolean {
  const contact = world.contacts[linkKey(from, to)]
  return contact !== undefined && contact.since === null && contact.lostAt !== null
}

/** True when the link works both ways. */
export function linked(world: World, one: ExpresswayId, other: ExpresswayId): boolean {
  return inContact(world, one, other) && inContact(world, other, one)
}

/** The other machines that this peer is in contact with. */
export const contactsOf = rememberedIn((world, expressway): readonly Expressway[] =>
  expresswaysOf(world).filter(
    (other) => other.id !== expressway.id && inContact(world, expressway.id, other.id),
  ),
)

/** This peer and everyone that it lists, each machine once. */
export const membersOf = rememberedIn((world, expressway): readonly Expressway[] => {
  const members = new Map([[expressway.id, expressway]])
  for (const { machine } of filledRows(world, expressway)) {
    if (machine && !members.has(machine.id)) members.set(machine.id, machine)
  }
  return [...members.values()]
})

/** The members that serve: this peer, and those that it is in contact with; alone when standalone. */
export function peersInService(world: World, expressway: Expressway): readonly Expressway[] {
  if (!isClustered(expressway)) return [expressway]
  return membersOf(world, expressway).filter(
    (peer) => peer.id === expressway.id || inContact(world, expressway.id, peer.id),
  )
}

const CLUSTER_NAME: FieldId = 'clustering.clusterName'

/** Names are compared without regard to case (ADD-42). */
export function clusterNameOf(expressway: Expressway): string {
  return textSetting(expressway, CLUSTER_NAME).toLowerCase()
}

/** The rows as one text: numbers, and machines where an address leads to one. */
const rowsText = rememberedIn((world, expressway) =>
  filledRows(world, expressway)
    .map((row) => `${row.index}=${row.machine?.id ?? row.address.toLowerCase()}`)
    .join(),
)

/** Shared machines stand in another order on the two lists (ADD-46). */
export function orderDiffers(world: World, one: Expressway, other: Expressway): boolean {
  if (rowsText(world, one) === rowsText(world, other)) return false
  // A machine that stands twice has its place where it stands first: that it stands twice is another matter.
  const order = (expressway: Expressway) => [
    ...new Set(filledRows(world, expressway).flatMap((row) => (row.machine ? [row.machine.id] : []))),
  ]
  const ours = order(one)
  const theirs = order(other)
  const shared = ours.filter((id) => theirs.includes(id))
  return shared.join() !== theirs.filter((id) => ours.includes(id)).join()
}

/** A machine that a peer in contact is in contact with, and that this peer does not list (ADD-M3). */
export function missingHere(world: World, expressway: Expressway): Expressway | undefined {
  const listed = new Set(membersOf(world, expressway).map((member) => member.id))
  return contactsOf(world, expressway)
    .flatMap((peer) => contactsOf(world, peer))
    .find((third) => !listed.has(third.id))
}

/** The fields of the Clustering page that are compared as they stand, as opposed to its name and its rows. */
const plainIds = fieldsOf(clustering)
  .map(({ key }) => fieldIdOf(clustering.id, key))
  .filter((id) => id !== CLUSTER_NAME && !peerRowIds.includes(id))

/** The four fields and six rows are the same on both (`same_cl`): names without case, rows by machine and order. */
export function sameClustering(world: World, one: Expressway, other: Expressway): boolean {
  return (
    clusterNameOf(one) === clusterNameOf(other) &&
    rowsText(world, one) === rowsText(world, other) &&
    plainIds.every((id) => setting(one, id) === setting(other, id))
  )
}

/** The members by software version, the own group first; empty while all run the same (PRE-03). */
export function partitionsOf(world: World, expressway: Expressway): ClusteringStatus['partitions'] {
  if (!isClustered(expressway)) return []
  const members = membersOf(world, expressway)
  const versions = [...new Set(members.map((member) => member.version))]
  if (versions.length < 2) return []
  return versions.map((version) => ({
    version,
    own: version === expressway.version,
    peers: members.filter((member) => member.version === version).map(nameOf),
  }))
}
