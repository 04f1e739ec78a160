import type { RevocationList } from '#contract/wire/certificates'

/** The lists with another one, which takes the place of an earlier one of the same authority. */
export function withList(lists: readonly RevocationList[], list: RevocationList): RevocationList[] {
  return [...lists.filter(({ facts }) => facts.issuer !== list.facts.issuer), list]
}
