import type { Expressway } from '../../ground/world'
import { type PooledType, readOptionKey } from './key-kinds'

/** The number of licences of one type that the keys of one machine give. */
export function ownLicences(expressway: Expressway, type: PooledType): number {
  return expressway.optionKeys.reduce((sum, { key }) => {
    const read = readOptionKey(key)
    return read?.kind.pooled === type ? sum + read.count : sum
  }, 0)
}

/** The descriptions of the feature keys of one machine; they act there and nowhere else (PSI-27). */
export function featuresOf(expressway: Expressway): string[] {
  return expressway.optionKeys
    .flatMap(({ key }) => {
      const read = readOptionKey(key)
      return read && !read.kind.pooled ? [read.kind.description] : []
    })
    .sort()
}
