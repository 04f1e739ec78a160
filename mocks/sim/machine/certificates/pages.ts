import { isFqdn } from '#contract/settings/formats'
import type { RevocationLists, ServerCertificate, TrustedCertificates } from '#contract/wire/certificates'
import type { Expressway, World } from '../../ground/world'
import { dnsNameOf, fqdnOf } from '../network/read'
import { filledRows } from '../peers/read'
import { textSetting } from '../settings/read'
import { authorityNotes, listNotes, serverNotes } from './notes'
import { validityAt } from './read'

type Notes = ServerCertificate['notes']

/** Maintenance > Security certificates > Server certificate. */
export function serverCertificatePage(world: World, expressway: Expressway): ServerCertificate {
  const { server, chain = [], inForce, chainInForce = [], request } = expressway.certificates
  return {
    certificate: server,
    chain,
    restartNeeded:
      fingerprints([server?.facts, ...chain.map(({ facts }) => facts)]) !==
      fingerprints([inForce, ...chainInForce]),
    request,
    notes: server ? [...serverNotes(world, expressway), ...layoutNotes(expressway)] : absent,
    naming: {
      expressway: fqdnOf(expressway),
      cluster: textSetting(expressway, 'clustering.clusterName'),
      peers: filledRows(world, expressway).flatMap(({ address }) => (isFqdn(address) ? [address] : [])),
    },
  }
}

const fingerprints = (files: readonly ({ fingerprint: string } | null | undefined)[]) =>
  files.map((facts) => facts?.fingerprint ?? '').join()

const absent: Notes = [
  { text: 'This system has no server certificate. Peers cannot join without one.', guide: ['PRE-14'] },
]

/** Recommended: the cluster's FQDN as common name, the own FQDN among the alternative names. Others work as well (PRE-17). */
function layoutNotes(expressway: Expressway): Notes {
  const facts = expressway.certificates.server?.facts
  if (!facts) return []
  const cluster = textSetting(expressway, 'clustering.clusterName').toLowerCase()
  const own = dnsNameOf(expressway)
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
export function trustedCertificatesPage(world: World, expressway: Expressway): TrustedCertificates {
  return {
    rows: expressway.certificates.trusted.map((certificate) => ({
      ...certificate,
      validity: validityAt(certificate.facts, world.now),
    })),
    notes: authorityNotes(world, expressway),
  }
}

/** Maintenance > Security certificates > CRL management. */
export function revocationListsPage(world: World, expressway: Expressway): RevocationLists {
  const { revocationLists, automaticUpdate } = expressway.certificates
  return { rows: revocationLists, automaticUpdate, notes: listNotes(world, expressway) }
}
