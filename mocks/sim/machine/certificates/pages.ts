import { isFqdn } from '#contract/settings/formats'
import type { RevocationLists, ServerCertificate, TrustedCertificates } from '#contract/wire/certificates'
import type { Expressway, World } from '../../ground/world'
import { fqdnOf, nameOf } from '../network/read'
import { filledRows } from '../peers/read'
import { textSetting } from '../settings/read'
import { validityAt } from './read'

type Notes = ServerCertificate['notes']

/** Maintenance > Security certificates > Server certificate. */
export function serverCertificatePage(world: World, expressway: Expressway): ServerCertificate {
  const { server, inForce, request } = expressway.certificates
  return {
    certificate: server,
    restartNeeded: server?.facts.fingerprint !== inForce?.fingerprint,
    request,
    notes: server ? [...validityNotes(world, expressway), ...layoutNotes(expressway)] : absent,
    naming: {
      expressway: fqdnOf(expressway),
      cluster: textSetting(expressway, 'clustering.clusterName'),
      peers: filledRows(world, expressway).flatMap(({ address }) => (isFqdn(address) ? [address] : [])),
    },
  }
}

const absent: Notes = [
  { text: 'This system has no server certificate. Peers cannot join without one.', guide: ['PRE-14'] },
]

function validityNotes(world: World, { certificates }: Expressway): Notes {
  const validity = certificates.server ? validityAt(certificates.server.facts, world.now) : 'Valid'
  if (validity === 'Valid') return []
  return [
    {
      text: `The loaded certificate is ${validity.toLowerCase()}. With TLS verification mode Enforce no peer accepts it.`,
      guide: ['PRE-16'],
    },
  ]
}

/** Recommended: the cluster's FQDN as common name, the own FQDN among the alternative names. Others work as well (PRE-17). */
function layoutNotes(expressway: Expressway): Notes {
  const facts = expressway.certificates.server?.facts
  if (!facts) return []
  const cluster = textSetting(expressway, 'clustering.clusterName').toLowerCase()
  const own = fqdnOf(expressway).toLowerCase()
  const names = facts.names.map((name) => name.toLowerCase())
  const notes: string[] = []
  if (cluster !== '' && facts.commonName.toLowerCase() !== cluster) {
    notes.push(`the common name is ${facts.commonName || 'blank'} and not the Cluster name ${cluster}`)
  }
  if (own !== '' && !names.includes(own)) {
    notes.push(`the subject alternative names do not contain ${own}, the FQDN of this system`)
  }
  return notes.map((text) => ({ text: `Not recommended: ${text}.`, guide: ['PRE-17'] }))
}

/** Maintenance > Security certificates > Trusted CA certificate. */
export function trustedCertificatesPage(world: World, { certificates }: Expressway): TrustedCertificates {
  return {
    rows: certificates.trusted.map((certificate) => ({
      ...certificate,
      validity: validityAt(certificate.facts, world.now),
    })),
  }
}

/** Maintenance > Security certificates > CRL management. */
export function revocationListsPage(world: World, expressway: Expressway): RevocationLists {
  const { server, trusted, revocationLists, automaticUpdate } = expressway.certificates
  const notes: Notes = revocationLists.flatMap(({ facts }) => [
    ...(trusted.some((authority) => authority.facts.subject === facts.issuer)
      ? []
      : [
          {
            text: `The list of ${facts.issuer} has no effect: its authority is not trusted here.`,
            guide: [],
          },
        ]),
    ...(facts.nextUpdate !== null && world.now > facts.nextUpdate
      ? [{ text: `The list of ${facts.issuer} is out of date.`, guide: [] }]
      : []),
    ...(server &&
    facts.issuer === server.facts.issuer &&
    facts.serialNumbers.includes(server.facts.serialNumber)
      ? [{ text: `It names the own certificate of ${nameOf(expressway)}.`, guide: ['PSI-21'] }]
      : []),
  ])
  return { rows: revocationLists, automaticUpdate, notes }
}
