/** What a reader types to see fewer lines. Empty parts ask nothing. */
export type TextFilter = {
  /** The whole string, as typed. */
  readonly containing: string
  /** Words parted by blanks, of which one is enough. */
  readonly anyOf: string
  /** A string that must not occur. */
  readonly notContaining: string
}

export const NO_FILTER: TextFilter = { containing: '', anyOf: '', notContaining: '' }

/** Whether the filter asks for anything. */
export function isFiltering(filter: TextFilter): boolean {
  return Object.values(filter).some((part) => part.trim() !== '')
}

/** The test that a line of text must pass; upper and lower case are the same. */
export function textMatcher(filter: TextFilter): (text: string) => boolean {
  const containing = filter.containing.trim().toLowerCase()
  const words = filter.anyOf
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const banned = filter.notContaining.trim().toLowerCase()
  return (text) => {
    const line = text.toLowerCase()
    if (containing !== '' && !line.includes(containing)) return false
    if (words.length > 0 && !words.some((word) => line.includes(word))) return false
    return banned === '' || !line.includes(banned)
  }
}
