import { remembered } from '../../ground/remembered'
import type { Expressway } from '../../ground/world'
import { type PooledType, readOptionKey } from './key-kinds'

const licencesByType = remembered(({ optionKeys }: Expressway): ReadonlyMap<PooledType, number> => {
  const counts = new Map<PooledType, number>()
  for (const { key } of optionKeys) {
    const read = readOptionKey(key)
    const type = read?.kind.pooled
    if (type) counts.set(type, (counts.get(type) ?? 0) + read.count)
  }
  return counts
})

/** The number of licences of one type that the keys of one machine give. */
export function ownLicences(expressway: Expressway, type: PooledType): number {
  return licencesByType(expressway).get(type) ?? 0
}

/** The descriptions of the feature keys of one machine; they act there and nowhere else (PSI-27). */
export const featuresOf = remembered(({ optionKeys }: Expressway): readonly string[] =>
  optionKeys
    .flatMap(({ key }) => {
      const read = readOptionKey(key)
      return read && !read.kind.pooled ? [read.kind.description] : []
    })
    .sort(),
)
