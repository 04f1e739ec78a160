import { clustering } from '#contract/settings/clustering'
import type { PageValues } from '#contract/settings/field'
import { type ExpresswayId, expresswayOf, type World } from '../../sim/ground/index'
import { filledRows, membersOf, valuesOf } from '../../sim/machine/index'
import { rowValues } from './acts'

/** The Clustering page of the primary without one peer: rows moved up, the number corrected. And who else needs it. */
export function listWithout(
  world: World,
  primary: ExpresswayId,
  leaving: ExpresswayId,
): { values: PageValues; subordinates: ExpresswayId[] } {
  const before = expresswayOf(world, primary)
  const left = filledRows(world, before).filter((row) => row.machine?.id !== leaving)
  return {
    values: {
      ...valuesOf(before, clustering),
      ...rowValues(left.map((row) => row.address)),
      configurationPrimary: left.findIndex((row) => row.machine?.id === primary) + 1,
    },
    subordinates: membersOf(world, before)
      .map((member) => member.id)
      .filter((id) => id !== primary && id !== leaving),
  }
}
