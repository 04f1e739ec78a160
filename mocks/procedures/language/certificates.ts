import type { Expressway, World } from '../../sim/ground/index'
import { peerFault, textSetting, validityAt } from '../../sim/machine/index'
import { named } from './cast'

/** True where peers check each other's certificates (CRE-42). */
export function isEnforced(expressway: Expressway): boolean {
  return textSetting(expressway, 'clustering.tlsVerificationMode') === 'Enforce'
}

/** A peer that would not accept the way up from another's certificate: trust lists are compared pair by pair (ADD-67, CRE-42). */
export function distrusts(
  world: World,
  peers: readonly Expressway[],
): { readonly verifier: Expressway; readonly words: string }[] {
  return peers.flatMap((verifier) =>
    peers.flatMap((presenter) => {
      const facts = presenter.certificates.inForce
      const fault = peerFault(world, verifier, presenter)
      if (verifier.id === presenter.id || !facts || !fault) return []
      const words = fault.isDistrust
        ? `${named({ world }, verifier)} does not trust ${facts.issuer}, which signed the certificate of ${named({ world }, presenter)}.`
        : fault.words
      return [{ verifier, words }]
    }),
  )
}

/** Certificates that are not valid at this moment (PRE-16). */
export function invalid(
  world: World,
  peers: readonly Expressway[],
): { readonly presenter: Expressway; readonly words: string }[] {
  return peers.flatMap((presenter) => {
    const facts = presenter.certificates.inForce
    const validity = facts ? validityAt(facts, world.now) : 'Valid'
    if (validity === 'Valid') return []
    return [
      { presenter, words: `The certificate of ${named({ world }, presenter)} is ${validity.toLowerCase()}.` },
    ]
  })
}
