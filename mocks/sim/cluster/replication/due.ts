import type { Due } from '../../ground/due'
import { expresswayOf, expresswaysOf, type Update } from '../../ground/stage'
import type { ExpresswayId, World } from '../../ground/world'
import { nameOf } from '../../machine/network/read'
import { copyFrom } from './copy'
import { nextCopyAt, sourceOf } from './read'

/** The next copy: one due event for all peers that take theirs at the same moment, so that none misses the cycle. */
export function replicationDue(world: World): Due[] {
  const planned = expresswaysOf(world).flatMap((expressway) => {
    const at = nextCopyAt(world, expressway)
    return at === null ? [] : [{ expressway, at }]
  })
  if (planned.length === 0) return []
  const at = Math.min(...planned.map((copy) => copy.at))
  const taking = planned.filter((copy) => copy.at === at).map(({ expressway }) => expressway)
  const first = taking.some(({ replication }) => !replication.firstCopyTaken)
  const name = `${first ? 'First copy of the configuration' : 'Configuration copied'} to ${taking.map(nameOf).join(', ')}`
  return [{ at, name, run: taking.map(({ id }) => copyTo(id)) }]
}

const copyTo =
  (id: ExpresswayId): Update =>
  (stage, before) => {
    const peer = expresswayOf(before, id)
    const primary = sourceOf(before, peer)
    if (primary) copyFrom(stage, before, primary, peer)
  }
