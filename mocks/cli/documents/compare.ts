import type { PeerComparison } from '#contract/wire/documents'
import { comparedOf, differenceIn } from '../../compared/compare'
import type { Expressway, World } from '../../sim/ground/index'
import { shownBelow } from '../configuration/entry'
import { readsOf } from '../world-reads'
import { plainValue } from './configuration-document'
import { documentSession } from './session'

type Row = PeerComparison['rows'][number]

/** Every line of the configuration documents that is not the same on all of these machines, in the order of a dump. */
export function comparePeers(world: World, machines: readonly Expressway[]): Row[] {
  const compared = comparedOf(world, machines)
  const rows = new Map<string, Omit<Row, 'hasDrifted'>>()
  for (const [at, expressway] of machines.entries()) {
    const context = { world, expressway, session: documentSession(''), reads: readsOf(world, expressway) }
    for (const entry of shownBelow(context, () => true)) {
      const path = entry.path.join(' ')
      const row = rows.get(path) ?? {
        path,
        scope: entry.field.scope,
        values: machines.map(() => null),
      }
      rows.set(path, { ...row, values: row.values.with(at, plainValue(entry)) })
    }
  }
  return [...rows.values()].flatMap((row) => {
    const { differs, drifted } = differenceIn(compared, row.scope, row.values)
    return differs ? [{ ...row, hasDrifted: drifted.includes(true) }] : []
  })
}
