import { logEvent } from '../../ground/logs/log'
import { expresswayOf, type Stage } from '../../ground/stage'
import type { ExpresswayId } from '../../ground/world'
import { nameOf } from '../network/read'
import { certificateChecks, isEnforced, lookAt } from './checks'
import { lookUpNames, namesOf, type Presentation } from './read'

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
