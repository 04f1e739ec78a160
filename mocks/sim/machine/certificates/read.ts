import { isFqdn } from '#contract/settings/formats'
import type { CertificateFacts } from '#contract/wire/certificates'
import type { Expressway, World } from '../../ground/world'
import { leadsBack, lookUp, lookupFailure } from '../dns/read'
import { addressOf, nameOf } from '../network/read'
import { textInForce } from '../settings/read'
import type { Use } from './allowed'

/** The names that a certificate carries: common name first, then alternative names; lower case, each once. */
export function namesOf(facts: CertificateFacts): string[] {
  const names = [facts.commonName, ...facts.names].filter((name) => name !== '')
  return [...new Set(names.map((name) => name.toLowerCase()))]
}

/** The names in the certificate that the Expressway presents; empty when it has none. */
export function presentedNames({ certificates }: Expressway): string[] {
  return certificates.inForce ? namesOf(certificates.inForce) : []
}

/** Says which names those are, of a system that is called so. */
export const namesCarried = (expressway: Expressway, name: string): string =>
  `The certificate of ${name} carries ${presentedNames(expressway).join(', ') || 'no name'}.`

/** `Valid`, or in which direction the moment is missed. */
export function validityAt(facts: CertificateFacts, now: number): 'Valid' | 'Expired' | 'Not valid yet' {
  if (now < facts.notBefore) return 'Not valid yet'
  return now > facts.notAfter ? 'Expired' : 'Valid'
}

/** The address from which an Expressway calls its peers: that of LAN 1, where no NAT may stand. */
export function callingAddress(expressway: Expressway): string {
  return textInForce(expressway, 'clustering.clusterIpVersion') === 'IPv6'
    ? textInForce(expressway, 'ip.lan1Ipv6Address')
    : addressOf(expressway)
}

/** One side of a TLS handshake: who looks at whose certificate, and the address in the verifier's row. */
export type Presentation = {
  readonly world: World
  readonly verifier: Expressway
  readonly presenter: Expressway
  readonly address: string
  /** What the certificate is shown for; among peers, where it is left out, for both ends of a connection. */
  readonly uses?: readonly Use[]
}

/**
 * Whether the names of the certificate lead, by the verifier's DNS, to where it was presented from (ISO-02), and that
 * address back to one of them (SRV-10).
 */
export function lookUpNames({ world, verifier, presenter }: Presentation): {
  /** Why they do not, in a sentence. */
  problem: string | undefined
  words: string
} {
  const source = callingAddress(presenter)
  const looked = presentedNames(presenter).map((name) => ({ name, found: lookUp(world, verifier, name) }))
  const forward = looked.some(({ found }) => !('failure' in found) && found.addresses.includes(source))
  const isBack = leadsBack(world, source, presentedNames(presenter))
  const words = looked.map(({ name, found }) =>
    'failure' in found ? lookupFailure(found) : `${name} is ${found.addresses.join(', ')}`,
  )
  const sentences = [
    ...(forward ? [] : [`No name in the certificate of ${nameOf(presenter)} leads to where it calls from.`]),
    ...(isBack ? [] : [`${source} does not lead back to a name in the certificate of ${nameOf(presenter)}.`]),
  ]
  return {
    problem: sentences[0],
    words: `${words.join('; ') || 'no name to look up'}; presented by ${source}`,
  }
}

/** Whether the address typed for the presenter is a name in its certificate (CRE-44). */
export function namesAddress({ presenter, address }: Presentation): boolean {
  return isFqdn(address) && presentedNames(presenter).includes(address.toLowerCase())
}

/** A server that is no Expressway, by the authority that has signed its certificate. */
type Outsider = { readonly authorityKeyId: string; readonly authorityPublicKeyId?: string }

/** Whether the authority that has signed for that server is in the trusted CA list of this system, and none in its name. */
export function trustsOutsider({ certificates }: Expressway, outsider: Outsider): boolean {
  const { authorityKeyId, authorityPublicKeyId: key } = outsider
  return certificates.trusted.some(
    ({ facts }) => facts.subjectKeyId === authorityKeyId && (key === undefined || facts.publicKeyId === key),
  )
}
