import type { MenuPath } from '#contract/menu'
import { CLUSTERING_PATH } from '#contract/settings/system/clustering'
import { nameOf } from '../network/read'
import { textInForce } from '../settings/read'
import {
  isRevoked,
  lookUpNames,
  namesAddress,
  type Presentation,
  presentedNames,
  trustedIssuer,
  validityAt,
} from './read'

/** A thing that one side of a handshake asks of the certificate of the other. Asked while all earlier ones hold. */
export type CertificateCheck = {
  readonly name: string
  /** Goes on from "The peer" or "This system". */
  readonly text: string
  readonly guide: readonly string[]
  /** Who has to mend it, and where. */
  readonly cure: { readonly at: 'verifier' | 'presenter'; readonly path: MenuPath; readonly text: string }
  /** Permissive asks for a certificate and nothing else (CRE-41, R-37). */
  readonly inPermissive: boolean
  /** Asked where a machine is called back, as among peers; the far end of a zone is not (NEI-16). */
  readonly onlyAmongPeers?: true
  readonly check: (presentation: Presentation) => { holds: boolean; evidence: string }
}

const serverPage = 'maintenance/security-certificates/server-certificate'
const trustedPage = 'maintenance/security-certificates/trusted-ca-certificate'

/** The sides of the handshake by name, and the certificate that is presented; never asked for without one. */
function about(
  check: (
    facts: NonNullable<Presentation['presenter']['certificates']['inForce']>,
    view: Presentation,
  ) => {
    holds: boolean
    evidence: string
  },
): CertificateCheck['check'] {
  return (view) => {
    const facts = view.presenter.certificates.inForce
    return facts
      ? check(facts, view)
      : { holds: false, evidence: `${nameOf(view.presenter)} has no server certificate.` }
  }
}

/** What a peer asks of another's certificate, in the order in which it asks (interfaces, TLS between peers). */
export const certificateChecks: readonly CertificateCheck[] = [
  {
    name: 'certificate-present',
    text: 'presents a server certificate',
    guide: ['PRE-14'],
    cure: { at: 'presenter', path: serverPage, text: 'Load a server certificate and restart' },
    inPermissive: true,
    check: about((facts, { presenter }) => ({
      holds: true,
      evidence: `${nameOf(presenter)} presents ${facts.commonName || facts.subject || 'a certificate without a name'}.`,
    })),
  },
  {
    name: 'certificate-trusted',
    text: 'presents a certificate of an authority that the other trusts',
    guide: ['CRE-42', 'PRE-16', 'ADD-67'],
    cure: { at: 'verifier', path: trustedPage, text: 'Append the CA certificate of the authority' },
    inPermissive: false,
    check: about((facts, { verifier, presenter }) => ({
      holds: trustedIssuer(verifier, facts) !== undefined,
      evidence: trustedIssuer(verifier, facts)
        ? `${nameOf(verifier)} trusts ${facts.issuer}, which signed the certificate of ${nameOf(presenter)}.`
        : `The certificate of ${nameOf(presenter)} is signed by ${facts.issuer}, which is not among the trusted CA certificates of ${nameOf(verifier)}.`,
    })),
  },
  {
    name: 'certificate-valid',
    text: 'presents a certificate that is valid now',
    guide: ['CRE-42', 'PRE-16'],
    cure: { at: 'presenter', path: serverPage, text: 'Load a certificate that is valid now and restart' },
    inPermissive: false,
    check: about((facts, { world, presenter }) => {
      const validity = validityAt(facts, world.now)
      return {
        holds: validity === 'Valid',
        evidence: `The certificate of ${nameOf(presenter)} is ${validity === 'Valid' ? 'valid' : validity === 'Expired' ? 'past its last day: it has expired' : 'not valid yet'}.`,
      }
    }),
  },
  {
    name: 'certificate-not-revoked',
    text: 'presents a certificate that no revocation list of the other names',
    guide: ['PSI-21'],
    cure: { at: 'presenter', path: serverPage, text: 'Load a certificate that is not revoked and restart' },
    inPermissive: false,
    check: about((facts, { verifier, presenter }) => ({
      holds: !isRevoked(verifier, facts),
      evidence: `Serial number ${facts.serialNumber} of ${nameOf(presenter)} is on ${isRevoked(verifier, facts) ? 'a' : 'no'} revocation list of ${nameOf(verifier)}.`,
    })),
  },
  {
    name: 'certificate-names-peer',
    text: 'is listed by the other under a name in its certificate',
    guide: ['CRE-44', 'CRE-42'],
    cure: {
      at: 'verifier',
      path: CLUSTERING_PATH,
      text: 'Enter a name that the certificate of the peer carries',
    },
    inPermissive: false,
    check: about((_facts, view) => ({
      holds: namesAddress(view),
      evidence: `The certificate of ${nameOf(view.presenter)} carries ${presentedNames(view.presenter).join(', ') || 'no name'}; the row of ${nameOf(view.verifier)} says ${view.address}.`,
    })),
  },
  {
    name: 'certificate-address-matches',
    text: 'presents a certificate with a name that resolves to where it calls from',
    guide: ['ISO-02', 'ISO-13'],
    cure: {
      at: 'verifier',
      path: CLUSTERING_PATH,
      text: 'Behind static NAT use private addresses and Permissive',
    },
    inPermissive: false,
    onlyAmongPeers: true,
    check: about((_facts, view) => {
      const { matches, words } = lookUpNames(view)
      return { holds: matches, evidence: `${nameOf(view.verifier)} looked up: ${words}.` }
    }),
  },
]

/** True when the verifier checks what it is shown. */
export function isEnforced({ verifier }: Presentation): boolean {
  return textInForce(verifier, 'clustering.tlsVerificationMode') === 'Enforce'
}

/** Permissive does not look at what Enforce insists on. */
export function lookAt(check: CertificateCheck, view: Presentation): { holds: boolean; evidence: string } {
  return check.inPermissive || isEnforced(view)
    ? check.check(view)
    : { holds: true, evidence: 'Permissive: certificates are not checked.' }
}
