import type { CertificateFacts } from '#contract/wire/certificates'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../network/read'
import { dateText } from '../time/calendar'
import { maySign, type Use } from './allowed'
import { isSelfIssued, isSigned, mayHaveIssued, namesIssuer } from './issue'
import { validityAt } from './read'

/** A certificate that is shown to somebody. */
export type Shown = {
  readonly world: World
  readonly verifier: Expressway
  readonly facts: CertificateFacts
  /** The certificates of authorities that come along with it. */
  readonly chain: readonly CertificateFacts[]
  /** A peer is both ends of its connections. */
  readonly uses: readonly Use[]
  /** Begins a sentence about it: "The certificate of expe2". */
  readonly whose: string
}

/** How far a path carries. Each is looked at while those before it hold. */
const stages = ['trusted', 'authorities-valid', 'authorities-may-sign'] as const
export type PathStage = (typeof stages)[number]

/** A certificate, the authority that has signed it, and so on up, with the first thing that is wrong on the way. */
export type Path = {
  readonly links: readonly CertificateFacts[]
  readonly fault: { readonly stage: PathStage; readonly words: string } | undefined
}

/** No longer path is followed, and no more of them than this: a pasted file may hold authorities that sign in circles. */
const LINKS_MAX = 10
const STEPS_MAX = 300

const reach = ({ fault }: Path) => (fault ? stages.indexOf(fault.stage) : stages.length)

/**
 * The path of a certificate through what the verifier trusts and what comes along with it, judged whole: name, key and
 * signature of every link, the days of every authority, and what each may sign (CRE-42, PRE-16). The first that holds is
 * taken; where none does, the one that carries furthest says what is wrong.
 */
export function pathOf(shown: Shown): Path {
  const trusted = shown.verifier.certificates.trusted.map(({ facts }) => facts)
  const pool = [...trusted, ...shown.chain]
  const anchors = new Set(trusted.filter(endsPaths).map(({ fingerprint }) => fingerprint))
  let steps = 0

  const follow = (links: readonly CertificateFacts[], last: CertificateFacts): Path => {
    if (anchors.has(last.fingerprint)) return judged(shown, links)
    const passed = new Set(links.map(({ fingerprint }) => fingerprint))
    let best: Path | undefined
    for (const issuer of pool) {
      if (passed.has(issuer.fingerprint) || !hasSigned(shown.world, issuer, last)) continue
      if (links.length >= LINKS_MAX || steps >= STEPS_MAX) break
      steps += 1
      const found = follow([...links, issuer], issuer)
      if (!found.fault) return found
      if (!best || reach(found) > reach(best)) best = found
    }
    return best ?? { links, fault: { stage: 'trusted', words: issuerMissing(shown, pool, links, last) } }
  }
  return follow([shown.facts], shown.facts)
}

/**
 * True for an authority that vouches for itself; one that another has signed is a link and no end. Where it was read
 * before whole paths were judged, being trusted was enough, and still is.
 */
const endsPaths = (facts: CertificateFacts) => facts.path === undefined || isSelfIssued(facts)

function hasSigned(world: World, authority: CertificateFacts, signed: CertificateFacts): boolean {
  return mayHaveIssued(authority, signed) && isSigned(world, signed.fingerprint, authority) !== false
}

/** What a page calls an authority. */
const titled = (facts: CertificateFacts) => facts.subject || 'without a name'

function issuerMissing(
  { verifier, whose }: Shown,
  pool: readonly CertificateFacts[],
  links: readonly CertificateFacts[],
  last: CertificateFacts,
): string {
  const who = links.length === 1 ? whose : `The CA certificate ${titled(last)}`
  const where = `the trusted CA certificates of ${nameOf(verifier)}`
  if (isSelfIssued(last)) return `${who} is signed by itself, and is not among ${where}.`
  return pool.some((authority) => namesIssuer(last, authority))
    ? `${who} names ${last.issuer} as its signer, but was signed with another key than that of the CA certificate of this name that ${nameOf(verifier)} trusts.`
    : `${who} is signed by ${last.issuer}, which is not among ${where}.`
}

/** A path that leads to a trusted end, and the first authority on it that is out of its days or may not sign. */
function judged({ world, uses, whose }: Shown, links: readonly CertificateFacts[]): Path {
  const authorities = links.slice(1)
  const above = `${whose.charAt(0).toLowerCase()}${whose.slice(1)}`
  for (const authority of authorities) {
    // Whose path nobody could judge when it was read is taken as it was then.
    const validity = authority.path ? validityAt(authority, world.now) : 'Valid'
    if (validity === 'Valid') continue
    const words =
      validity === 'Expired'
        ? `has expired on ${dateText(authority.notAfter)}`
        : `is not valid before ${dateText(authority.notBefore)}`
    return {
      links,
      fault: {
        stage: 'authorities-valid',
        words: `The CA certificate ${titled(authority)}, by which ${above} is trusted, ${words}.`,
      },
    }
  }
  for (const [index, authority] of authorities.entries()) {
    const words = maySign(authority, links.slice(0, index + 1), uses)
    if (words === undefined) continue
    return {
      links,
      fault: {
        stage: 'authorities-may-sign',
        words: `The CA certificate ${titled(authority)}, by which ${above} is trusted, ${words}.`,
      },
    }
  }
  return { links, fault: undefined }
}
