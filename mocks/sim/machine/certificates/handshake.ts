import { logEvent } from '../../ground/logs/log'
import { expresswayOf, type Stage } from '../../ground/stage'
import type { ExpresswayId } from '../../ground/world'
import { nameOf } from '../network/read'
import { textInForce } from '../settings/read'
import { type CertificateCheck, certificateChecks, type Verdict } from './checks'
import { lookUpNames, namesOf, type Presentation } from './read'

/** True when the verifier checks what it is shown. */
function isEnforced({ verifier }: Presentation): boolean {
  return textInForce(verifier, 'clustering.tlsVerificationMode') === 'Enforce'
}

/** Permissive does not look at what Enforce insists on. */
export function lookAt(check: CertificateCheck, view: Presentation): Verdict {
  return check.inPermissive || isEnforced(view)
    ? check.check(view)
    : { holds: true, evidence: 'Permissive: certificates are not checked.' }
}

/** How a handshake went, as the Event Log has it (ISO-02). */
export type HandshakeVerdict = { readonly detail: string; readonly tone: 'good' | 'plain' | 'bad' }

/** Names, lookups, source address and verdict of one side of a handshake. */
export function handshakeVerdict(view: Presentation): HandshakeVerdict {
  const facts = view.presenter.certificates.inForce
  const about = `${nameOf(view.presenter)} at ${view.address}: certificate names ${facts ? namesOf(facts).join(', ') || 'none' : 'none'}`
  const broken = certificateChecks.find((check) => !lookAt(check, view).holds)
  if (broken && !isEnforced(view)) return { detail: `${about}; refused: ${broken.name}`, tone: 'bad' }
  if (!isEnforced(view)) return { detail: `${about}; verdict: not verified (Permissive)`, tone: 'plain' }
  const verdict = broken ? `refused: ${broken.name}` : 'authenticated'
  return {
    detail: `${about}; ${lookUpNames(view).words}; verdict: ${verdict}`,
    tone: broken ? 'bad' : 'good',
  }
}

/** Writes a handshake to the log of the verifier. */
export function logHandshake(stage: Stage, verifier: ExpresswayId, verdict: HandshakeVerdict): void {
  logEvent(stage, expresswayOf(stage.world, verifier), { event: 'Cluster TLS handshake', ...verdict })
}
