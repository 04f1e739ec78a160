import type { Made } from '../build'
import { renewed, wrongCertificates } from '../certificates/repairs'
import type { RepairWorld } from './repair-world'

/** Peers that verify each other, of which one presents or trusts what does not do. */
const verifying = (id: string, peer: Pick<Made, 'certificate' | 'distrusting'>): RepairWorld => ({
  id,
  keepsDomain: true,
  made: (stand, member) => ({
    settings: { 'clustering.tlsVerificationMode': 'Enforce' },
    ...(member.id === stand.peer.id && peer),
  }),
  ...(peer.certificate && { renewed }),
})

/** What a peer presents, and what it trusts. */
export const tls: readonly RepairWorld[] = [
  verifying('alone-since-last-night', { certificate: wrongCertificates.expired }),
  verifying('alone-after-the-order', { certificate: wrongCertificates.otherNames }),
  verifying('alone-after-the-policy', { certificate: wrongCertificates.serverOnly }),
  verifying('alone-after-another-vendor', { certificate: wrongCertificates.stranger }),
  verifying('alone-after-a-clean-up', { distrusting: true }),
]
