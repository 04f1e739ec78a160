import { edgeOfSubnet, noHostAddress } from '#contract/settings/formats'
import type { Expressway, World } from '../../ground/world'
import { lookUp, lookupEvidence, peerAt } from '../../machine/dns/read'
import { interfacesOf } from '../../machine/network/read'
import { filledRows, type PeerRow } from '../../machine/peers/read'
import { peerRows } from '../../machine/settings/read'

/** One address twice, or one machine under two addresses. */
const isSamePeer = (one: PeerRow, other: PeerRow) =>
  one.machine && other.machine
    ? one.machine.id === other.machine.id
    : one.address.toLowerCase() === other.address.toLowerCase()

/** The row above that stands for the same as that one; undefined where none does. */
export function twinAbove(world: World, expressway: Expressway, index: number): PeerRow | undefined {
  const rows = filledRows(world, expressway)
  const row = rows.find((candidate) => candidate.index === index)
  return row && rows.find((above) => above.index < index && isSamePeer(above, row))
}

/** True where a row of the one leads to the same as that row of the other; blank is blank. */
export function sameRow(world: World, one: Expressway, other: Expressway, index: number): boolean {
  const [here = '', there = ''] = [peerRows(one)[index - 1], peerRows(other)[index - 1]]
  if (here.toLowerCase() === there.toLowerCase()) return true
  const [found, wanted] = [peerAt(world, one, here), peerAt(world, other, there)]
  return here !== '' && found !== undefined && found.id === wanted?.id
}

/** The second row of what stands twice; undefined where nothing does. */
export const secondRow = (world: World, expressway: Expressway): PeerRow | undefined =>
  filledRows(world, expressway).find(({ index }) => twinAbove(world, expressway, index))

/** Two rows that stand for the same, in words. */
export function sameWords(first: PeerRow, second: PeerRow): string {
  const rows = `Rows ${first.index} and ${second.index}`
  return first.address.toLowerCase() === second.address.toLowerCase() || !second.machine
    ? `${rows} both say ${first.address}.`
    : `${rows} lead to one machine, by ${first.address} and by ${second.address}.`
}

/** What stands twice in the list, in words; undefined where nothing does. */
export function standsTwice(world: World, expressway: Expressway): string | undefined {
  const second = secondRow(world, expressway)
  const first = second && twinAbove(world, expressway, second.index)
  return first && sameWords(first, second)
}

/** Whether an address is the first or the last of the subnet of an interface in use, in words: no host has it. */
const edgeOfOwnSubnet = (expressway: Expressway, ip: string): string | undefined =>
  interfacesOf(expressway)
    .map(({ ipv4, ipv4Mask }) => edgeOfSubnet(ip, ipv4, ipv4Mask))
    .find((words) => words !== undefined)

/** The row of an address that no peer can have by its form, and what it is; undefined for every other. */
export function noPeerAddress(
  world: World,
  expressway: Expressway,
  { address }: PeerRow,
): string | undefined {
  const found = lookUp(world, expressway, address)
  return 'failure' in found
    ? undefined
    : found.addresses
        .map((ip) => noHostAddress(ip) ?? edgeOfOwnSubnet(expressway, ip))
        .find((kind) => kind !== undefined)
}

const isInvalid = (world: World, expressway: Expressway, row: PeerRow) =>
  'failure' in lookUp(world, expressway, row.address) || noPeerAddress(world, expressway, row) !== undefined

/** The first row whose address leads to no peer: it is not found, or no machine can have it. */
export const invalidRow = (world: World, expressway: Expressway): PeerRow | undefined =>
  filledRows(world, expressway).find((row) => isInvalid(world, expressway, row))

/** The same in words. */
export function invalidAddress(world: World, expressway: Expressway): string | undefined {
  const row = invalidRow(world, expressway)
  if (!row) return undefined
  const found = lookUp(world, expressway, row.address)
  return 'failure' in found
    ? lookupEvidence(`Row ${row.index}`, row.address, found)
    : `Row ${row.index} says ${row.address}, which is ${noPeerAddress(world, expressway, row)}.`
}
