import type { RevocationList } from '#contract/wire/certificates'

/** The lists with another one, which takes the place of an earlier one of the same authority. */
export function withList(lists: readonly RevocationList[], list: RevocationList): RevocationList[] {
  return [...lists.filter(({ facts }) => facts.issuer !== list.facts.issuer), list]
}

/** The lists with those of an uploaded file, which takes the place of the file before it and of what it tells anew. */
export function withFile(
  lists: readonly RevocationList[],
  uploaded: readonly RevocationList[],
): RevocationList[] {
  const issuers = new Set(uploaded.map(({ facts }) => facts.issuerId ?? facts.issuer))
  const kept = lists.filter(
    ({ facts, isUploaded }) =>
      !isUploaded && !issuers.has(facts.issuerId ?? facts.issuer) && !issuers.has(facts.issuer),
  )
  return [...kept, ...uploaded.map((list) => ({ ...list, isUploaded: true as const }))]
}
