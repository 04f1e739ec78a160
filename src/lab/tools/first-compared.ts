import { COMPARED_MAX } from '#contract/wire/documents'
import type { Expressway } from '../expressway-lamp'

/** Who is compared before anybody has chosen: peers of clusters, for one that stands alone has nothing from a primary. */
export function firstCompared(expressways: readonly Expressway[]): readonly string[] {
  const clustered = expressways.filter(({ state }) => state === 'clustered')
  return (clustered.length > 1 ? clustered : expressways).map(({ host }) => host).slice(0, COMPARED_MAX)
}
