import type { MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../network/read'
import { CLOCK_OUT_MS_MAX, clockWords, isClockOut } from '../time/read'
import { type Use, unfitFor } from './allowed'
import { type Path, type PathStage, pathOf } from './path'
import { lookUpNames, namesAddress, namesCarried, type Presentation, validityAt } from './read'
import { type RevocationFault, revocationFault } from './revocation'

/** A thing that one side of a handshake asks of the certificate of the other. Asked while all earlier ones hold. */
export type CertificateCheck = {
  readonly name: string
  /** Goes on from "The peer" or "This system". */
  readonly text: string
  /** The requirement that explains a failure. */
  readonly guide: readonly [string]
  /** Who has to mend it, and where: the text is given the name of that machine and of the other. */
  readonly cure: {
    readonly at: 'verifier' | 'presenter'
    readonly path: MenuPath
    readonly text: (on: string, other: string) => string
  }
  /** Permissive asks for a certificate and nothing else (CRE-41, R-37). */
  readonly inPermissive: boolean
  /** Asked where a machine is called back, as among peers; the far end of a zone is not (NEI-16). */
  readonly onlyAmongPeers?: true
  readonly check: (presentation: Presentation) => Verdict
}

const serverPage = pages.certificates
const trustedPage = pages.trustedCertificates
const listsPage = pages.crl
/** Whether a check holds, and what it found. */
export type Verdict = { holds: boolean; evidence: string }

/** What is said of a machine that presents none. */
export const noServerCertificate = (name: string): string => `${name} has no server certificate.`

/** The sides of the handshake by name, and the certificate that is presented; never asked for without one. */
function about(
  check: (
    facts: NonNullable<Presentation['presenter']['certificates']['inForce']>,
    view: Presentation,
  ) => Verdict,
): CertificateCheck['check'] {
  return (view) => {
    const facts = view.presenter.certificates.inForce
    return facts
      ? check(facts, view)
      : { holds: false, evidence: noServerCertificate(nameOf(view.presenter)) }
  }
}

const bothEnds: readonly Use[] = ['server', 'client']
const usesOf = ({ uses = bothEnds }: Presentation) => uses

/** The certificate of the presenter on its way up to what the verifier trusts. */
function pathFrom(view: Presentation): Path {
  const { world, verifier, presenter } = view
  const { inForce, chainInForce = [] } = presenter.certificates
  const whose = `The certificate of ${nameOf(presenter)}`
  return inForce
    ? pathOf({ world, verifier, facts: inForce, chain: chainInForce, uses: usesOf(view), whose })
    : { links: [], fault: undefined }
}

/** Holds unless the path breaks at that stage. */
function carries(
  stage: PathStage,
  holding: (view: Presentation, path: Path) => string,
): CertificateCheck['check'] {
  return about((_facts, view) => {
    const path = pathFrom(view)
    return path.fault?.stage === stage
      ? { holds: false, evidence: path.fault.words }
      : { holds: true, evidence: holding(view, path) }
  })
}

/** Holds unless the lists of the verifier say that against the path. */
function unrevoked(
  stage: RevocationFault['stage'],
  holding: (view: Presentation) => string,
): CertificateCheck['check'] {
  return about((_facts, view) => {
    const fault = revocationFault(view.world, view.verifier, pathFrom(view).links)
    return fault?.stage === stage
      ? { holds: false, evidence: fault.words }
      : { holds: true, evidence: holding(view) }
  })
}

/** What a peer asks of another's certificate, in the order in which it asks (interfaces, TLS between peers). */
export const certificateChecks: readonly CertificateCheck[] = [
  {
    name: 'certificate-present',
    text: 'presents a server certificate',
    guide: ['PRE-14'],
    cure: {
      at: 'presenter',
      path: serverPage,
      text: (on) => `Load a server certificate on ${on}, then restart it`,
    },
    inPermissive: true,
    check: about((facts, { presenter }) => ({
      holds: true,
      evidence: `${nameOf(presenter)} presents ${facts.commonName || facts.subject || 'a certificate without a name'}.`,
    })),
  },
  {
    name: 'certificate-trusted',
    text: 'presents a certificate of an authority that the other trusts',
    guide: ['PRE-16'],
    cure: {
      at: 'verifier',
      path: trustedPage,
      text: (on, other) => `Append on ${on} the CA certificate of the authority that signed for ${other}`,
    },
    inPermissive: false,
    check: carries('trusted', ({ verifier, presenter }, { links }) => {
      const [facts] = links
      return `${nameOf(verifier)} trusts ${facts?.issuer}, which signed the certificate of ${nameOf(presenter)}.`
    }),
  },
  {
    name: 'certificate-authorities-valid',
    text: 'presents a certificate whose authorities are all valid now',
    guide: ['PRE-16'],
    cure: {
      at: 'verifier',
      path: trustedPage,
      text: (on, other) => `Append on ${on} the new CA certificate of the authority that signed for ${other}`,
    },
    inPermissive: false,
    check: carries(
      'authorities-valid',
      ({ presenter }) => `All authorities above the certificate of ${nameOf(presenter)} are valid.`,
    ),
  },
  {
    name: 'certificate-authorities-may-sign',
    text: 'presents a certificate whose authorities may all sign such certificates',
    guide: ['PRE-16'],
    cure: {
      at: 'presenter',
      path: serverPage,
      text: (on) => `Load a certificate on ${on} that an authority was entitled to sign, then restart it`,
    },
    inPermissive: false,
    check: carries(
      'authorities-may-sign',
      ({ presenter }) => `All authorities above the certificate of ${nameOf(presenter)} may sign it.`,
    ),
  },
  {
    name: 'certificate-valid',
    text: 'presents a certificate that is valid now',
    guide: ['PRE-16'],
    cure: {
      at: 'presenter',
      path: serverPage,
      text: (on) => `Load a certificate on ${on} that is valid now, then restart it`,
    },
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
    name: 'clock-in-time',
    text: 'has a clock by which certificates can be judged',
    guide: ['PRE-21'],
    cure: { at: 'presenter', path: pages.time, text: (on) => `Give ${on} an NTP server that answers` },
    inPermissive: false,
    onlyAmongPeers: true,
    check: ({ world, presenter }) => ({
      holds: !isClockOut(world, presenter),
      evidence: `The clock of ${nameOf(presenter)} ${clockWords(world, presenter)}; by clocks that are more than ${CLOCK_OUT_MS_MAX / 1000} seconds out no certificate can be told to be valid.`,
    }),
  },
  {
    name: 'certificate-fits-use',
    text: 'presents a certificate that is for both ends of a connection, server and client',
    guide: ['PRE-16'],
    cure: {
      at: 'presenter',
      path: serverPage,
      text: (on) => `Load a certificate on ${on} for TLS server and client authentication, then restart it`,
    },
    inPermissive: false,
    check: about((facts, view) => {
      const words = unfitFor(facts, usesOf(view))
      const whose = `The certificate of ${nameOf(view.presenter)}`
      return words === undefined
        ? { holds: true, evidence: `${whose} is for TLS ${usesOf(view).join(' and ')}.` }
        : { holds: false, evidence: `${whose} ${words}${view.uses ? '' : ': a peer is client and server'}.` }
    }),
  },
  {
    name: 'revocation-list-in-force',
    text: 'presents a certificate of an authority whose revocation list on the other is in force, if it has one',
    guide: ['PSI-21'],
    cure: {
      at: 'verifier',
      path: listsPage,
      text: (on) => `Upload the newest list of the authority on ${on}, or remove the lists there`,
    },
    inPermissive: false,
    check: unrevoked(
      'list-in-force',
      ({ verifier }) => `No revocation list of ${nameOf(verifier)} is out of force for it.`,
    ),
  },
  {
    name: 'certificate-not-revoked',
    text: 'presents a certificate that no revocation list of the other names',
    guide: ['PSI-21'],
    cure: {
      at: 'presenter',
      path: serverPage,
      text: (on) => `Load another certificate on ${on}, then restart it`,
    },
    inPermissive: false,
    check: unrevoked(
      'not-revoked',
      ({ verifier, presenter }) =>
        `Serial number ${presenter.certificates.inForce?.serialNumber} of ${nameOf(presenter)} is on no revocation list of ${nameOf(verifier)}.`,
    ),
  },
  {
    name: 'certificate-names-peer',
    text: 'is listed by the other under a name in its certificate',
    guide: ['CRE-44'],
    cure: {
      at: 'verifier',
      path: pages.clustering,
      text: (on, other) => `Enter on ${on} a name that the certificate of ${other} carries`,
    },
    inPermissive: false,
    check: about((_facts, view) => ({
      holds: namesAddress(view),
      evidence: `${namesCarried(view.presenter, nameOf(view.presenter))} The row of ${nameOf(view.verifier)} says ${view.address}.`,
    })),
  },
  {
    name: 'certificate-address-matches',
    text: 'presents a certificate with a name that resolves to where it calls from',
    guide: ['ISO-13'],
    cure: {
      at: 'verifier',
      path: pages.clustering,
      text: (on, other) => `Enter on ${on} the private address of ${other}, and use Permissive`,
    },
    inPermissive: false,
    onlyAmongPeers: true,
    check: about((_facts, view) => {
      const { problem, words } = lookUpNames(view)
      const looked = `${nameOf(view.verifier)} looked up: ${words}.`
      return problem === undefined
        ? { holds: true, evidence: looked }
        : { holds: false, evidence: `${problem} ${looked}` }
    }),
  },
]

/** Why a peer would not accept the certificate of another, but for its own days and its names; undefined if it would. */
export function peerFault(
  world: World,
  verifier: Expressway,
  presenter: Expressway,
): { readonly isDistrust: boolean; readonly words: string } | undefined {
  const view = { world, verifier, presenter, address: '' }
  const facts = presenter.certificates.inForce
  const { fault } = pathFrom(view)
  if (!facts) return undefined
  if (fault) return { isDistrust: fault.stage === 'trusted', words: fault.words }
  const unfit = unfitFor(facts, bothEnds)
  return unfit === undefined
    ? undefined
    : { isDistrust: false, words: `The certificate of ${nameOf(presenter)} ${unfit}.` }
}
