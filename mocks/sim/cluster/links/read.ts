import type { Expressway, World } from '../../ground/world'
import { filledRows, type PeerRow } from '../../machine/peers/read'
import { linkConditions } from './conditions'
import type { LinkCondition, LinkView } from './link-condition'

/** A condition that was looked at, and what was found. */
export type Looked = { condition: LinkCondition; holds: boolean; evidence: string }

/** A row of one Expressway's page, to be looked at as a link. */
export function viewOf(world: World, from: Expressway, row: PeerRow): LinkView {
  return { world, from, index: row.index, address: row.address, to: row.machine }
}

/** The conditions of a row in the order looked at, up to the first that fails. */
export function lookAtRow(world: World, from: Expressway, row: PeerRow): Looked[] {
  const view = viewOf(world, from, row)
  const looked: Looked[] = []
  for (const condition of linkConditions) {
    const verdict = condition.check(view)
    looked.push({ condition, ...verdict })
    if (!verdict.holds) break
  }
  return looked
}

/** The first broken condition of a row, or nothing when the link works. */
export function brokenCondition(world: World, from: Expressway, row: PeerRow): Looked | undefined {
  const last = lookAtRow(world, from, row).at(-1)
  return last && !last.holds ? last : undefined
}

/** The filled rows that name another machine, or none. */
export function otherRows(world: World, from: Expressway): PeerRow[] {
  return filledRows(world, from).filter((row) => row.machine?.id !== from.id)
}
