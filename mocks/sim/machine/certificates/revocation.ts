import type { CertificateFacts, RevocationList } from '#contract/wire/certificates'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../network/read'
import { dateText } from '../time/calendar'
import { isSigned, keyIdFits } from './issue'

/** What the lists of a system say against a path: that they name a certificate on it, or that they say nothing now. */
export type RevocationFault = { readonly stage: 'list-in-force' | 'not-revoked'; readonly words: string }

/** True for a list that the authority has issued, by its name and, where the list says so, its key. */
export function isListOf({ facts }: RevocationList, authority: CertificateFacts): boolean {
  if (facts.issuerId === undefined) {
    return facts.authorityKeyId === ''
      ? facts.issuer === authority.subject
      : facts.authorityKeyId === authority.subjectKeyId
  }
  const isNamed = authority.path
    ? facts.issuerId === authority.path.subjectId
    : facts.issuer === authority.subject
  return isNamed && keyIdFits(facts.authorityKeyId, authority)
}

/**
 * Why a list of the authority says nothing now, as words that go on from it. What cannot be told to be good counts as
 * revoked then: whoever withholds a newer list must not win by it.
 */
export function listFault(
  world: World,
  { facts }: RevocationList,
  authority: CertificateFacts,
): string | undefined {
  if (facts.issuerId === undefined) return undefined
  if (isSigned(world, facts.fingerprint, authority) === false) {
    return 'was not signed with the key of that authority'
  }
  const keyUsage = authority.path?.keyUsage
  if (keyUsage && !keyUsage.includes('CRL Sign')) return 'is of an authority whose key may not sign lists'
  if (world.now < facts.thisUpdate) return `is not valid before ${dateText(facts.thisUpdate)}`
  return facts.nextUpdate !== null && world.now > facts.nextUpdate
    ? `is out of date since ${dateText(facts.nextUpdate)}`
    : undefined
}

/** What the verifier's lists say against the first certificate of a path that they say anything against. */
export function revocationFault(
  world: World,
  verifier: Expressway,
  links: readonly CertificateFacts[],
): RevocationFault | undefined {
  for (const [index, authority] of links.slice(1).entries()) {
    const facts = links[index]
    const fault = facts && faultOf(world, verifier, facts, authority)
    if (fault) return fault
  }
  return undefined
}

function faultOf(
  world: World,
  verifier: Expressway,
  { serialNumber, subject }: CertificateFacts,
  authority: CertificateFacts,
): RevocationFault | undefined {
  const lists = verifier.certificates.revocationLists
    .filter((list) => isListOf(list, authority))
    .toSorted((one, other) => other.facts.thisUpdate - one.facts.thisUpdate)
  const usable = lists.filter((list) => listFault(world, list, authority) === undefined)
  const [newest] = lists
  if (newest && usable.length === 0) {
    return {
      stage: 'list-in-force',
      words: `The revocation list of ${authority.subject} on ${nameOf(verifier)} ${listFault(world, newest, authority)}: all certificates of that authority count as revoked there.`,
    }
  }
  // The newest takes the place of those before it; older logs knew no order.
  const asked = usable.filter((list, index) => index === 0 || list.facts.issuerId === undefined)
  return asked.some((list) => list.facts.serialNumbers.includes(serialNumber))
    ? {
        stage: 'not-revoked',
        words: `Serial number ${serialNumber} of ${subject} is on a revocation list of ${nameOf(verifier)}.`,
      }
    : undefined
}
