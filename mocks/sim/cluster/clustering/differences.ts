import { fieldIdOf } from '#contract/settings/catalogue'
import { definition as page } from '#contract/settings/system/clustering'
import { fieldsOf } from '#contract/settings/validate'
import type { Expressway } from '../../ground/world'
import { setting } from '../../machine/settings/read'

/** A field of the Clustering page that reads otherwise on another peer. */
export type ClusteringDifference = {
  readonly field: string
  readonly label: string
  readonly here: string
  readonly there: string
}

/** The fields of the Clustering page that differ between two, with both values; case makes no difference (ADD-42). */
export function clusteringDifferences(expressway: Expressway, other: Expressway): ClusteringDifference[] {
  return fieldsOf(page).flatMap(({ key, label }) => {
    const id = fieldIdOf(page.id, key)
    const here = String(setting(expressway, id))
    const there = String(setting(other, id))
    return here.toLowerCase() === there.toLowerCase() ? [] : [{ field: key, label, here, there }]
  })
}
