import type {
  Certificate,
  CertificateFacts,
  RevocationList,
  ServerCertificate,
} from '#contract/wire/certificates'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../network/read'
import { maySign } from './allowed'
import { type CertificateCheck, certificateChecks } from './checks'
import { isSelfIssued, mayHaveIssued } from './issue'
import { validityAt } from './read'
import { isListOf, listFault } from './revocation'

type Notes = ServerCertificate['notes']

/** What is asked of a certificate by itself; its days are told in other words, and its names with the layout. */
const askedAtUpload = new Set([
  'certificate-trusted',
  'certificate-authorities-valid',
  'certificate-authorities-may-sign',
  'certificate-fits-use',
  'revocation-list-in-force',
  'certificate-not-revoked',
])

const REFUSED = 'With TLS verification mode Enforce no peer accepts it.'

/**
 * What speaks against the loaded certificate, as a peer with the same trusted authorities and lists would say: an
 * operator hears it at the upload, and not only from a handshake. What was read before is told no more than then.
 */
export function serverNotes(world: World, expressway: Expressway): Notes {
  const { server, chain = [] } = expressway.certificates
  if (!server) return []
  const validity = validityAt(server.facts, world.now)
  const days =
    validity === 'Valid'
      ? []
      : [{ text: `The loaded certificate is ${validity.toLowerCase()}. ${REFUSED}`, guide: ['PRE-16'] }]
  if (!server.facts.path) return days
  const certificates = {
    ...expressway.certificates,
    inForce: server.facts,
    chainInForce: chain.map(({ facts }) => facts),
  }
  const presenter = { ...expressway, certificates }
  const view = { world, verifier: presenter, presenter, address: '' }
  const broken: { check: CertificateCheck; evidence: string }[] = []
  for (const check of certificateChecks.filter(({ name }) => askedAtUpload.has(name))) {
    const { holds, evidence } = check.check(view)
    if (!holds) broken.push({ check, evidence })
  }
  return [
    ...days,
    ...broken.map(({ check, evidence }) => ({
      text:
        check.name === 'certificate-trusted'
          ? `${evidence} With TLS verification mode Enforce each peer needs that CA certificate.`
          : `${evidence} ${REFUSED}`,
      guide: [...check.guide],
    })),
  ]
}

/** What speaks against the authorities that are trusted here. */
export function authorityNotes(
  world: World,
  { certificates }: Expressway,
  authorities: readonly Certificate[] = certificates.trusted,
): Notes {
  return authorities.flatMap(({ facts }) => {
    const fault = facts.path && authorityFault(world, certificates.trusted, facts)
    return fault ? [{ text: `The CA certificate ${facts.subject} ${fault}.`, guide: ['CRE-42'] }] : []
  })
}

function authorityFault(
  { now }: World,
  trusted: readonly Certificate[],
  facts: CertificateFacts,
): string | undefined {
  const validity = validityAt(facts, now)
  if (validity !== 'Valid') return `is ${validity.toLowerCase()}: nothing that it has signed is accepted`
  const bar = maySign(facts, [], [])
  if (bar !== undefined) return `${bar}: it can stand for nobody but itself`
  return isSelfIssued(facts) || trusted.some((other) => mayHaveIssued(other.facts, facts))
    ? undefined
    : `has no effect yet: append the CA certificate of ${facts.issuer}, which has signed it, as well`
}

/** What speaks against revocation lists, and what they say of the certificate of this system. */
export function listNotes(
  world: World,
  expressway: Expressway,
  lists: readonly RevocationList[] = expressway.certificates.revocationLists,
): Notes {
  const { server, trusted } = expressway.certificates
  return lists.flatMap((list) => {
    const { issuer, serialNumbers } = list.facts
    const authorities = trusted.filter(({ facts }) => isListOf(list, facts))
    const faults = authorities.map(({ facts }) => listFault(world, list, facts))
    const fault = faults.every((one) => one !== undefined) ? faults[0] : undefined
    const namesOwn =
      server && issuer === server.facts.issuer && serialNumbers.includes(server.facts.serialNumber)
    return [
      ...(authorities.length === 0
        ? [{ text: `The list of ${issuer} has no effect: its authority is not trusted here.`, guide: [] }]
        : []),
      ...(fault === undefined
        ? []
        : [
            {
              text: `The list of ${issuer} ${fault}: all certificates of that authority count as revoked. Upload its newest list.`,
              guide: [],
            },
          ]),
      ...(namesOwn
        ? [{ text: `It names the own certificate of ${nameOf(expressway)}.`, guide: ['PSI-21'] }]
        : []),
    ]
  })
}
