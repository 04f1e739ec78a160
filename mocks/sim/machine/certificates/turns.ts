import { isDraft } from 'mutative'
import type { CertificatesState } from '../../ground/state/certificates'

/** A moment from which on something that is loaded is judged otherwise: what it is, and what becomes of it. */
export type Turn = { readonly at: number; readonly what: string; readonly turn: string }

const known = new WeakMap<CertificatesState, readonly Turn[]>()

/** When what a system presents, trusts and holds against others begins and ends to be valid, in order. */
export function turnsOf(certificates: CertificatesState): readonly Turn[] {
  // A draft changes under its own identity.
  if (isDraft(certificates)) return turnsIn(certificates)
  const turns = known.get(certificates) ?? turnsIn(certificates)
  known.set(certificates, turns)
  return turns
}

/** How many turns are behind: the same number means that nothing is judged otherwise. */
export function turnsPassed(certificates: CertificatesState, now: number): number {
  return turnsOf(certificates).filter(({ at }) => at <= now).length
}

function turnsIn({ inForce, chainInForce = [], trusted, revocationLists }: CertificatesState): Turn[] {
  const authorities = [...trusted.map(({ facts }) => facts), ...chainInForce].filter(({ path }) => path)
  return [
    ...(inForce ? validity(inForce, 'the certificate') : []),
    ...authorities.flatMap((facts) => validity(facts, `the CA certificate ${facts.subject}`)),
    ...revocationLists.flatMap(({ facts }) =>
      facts.issuerId === undefined
        ? []
        : [
            {
              at: facts.thisUpdate,
              what: `the revocation list of ${facts.issuer}`,
              turn: 'comes into force',
            },
            ...(facts.nextUpdate === null
              ? []
              : [
                  {
                    at: facts.nextUpdate + 1,
                    what: `the revocation list of ${facts.issuer}`,
                    turn: 'is out of date',
                  },
                ]),
          ],
    ),
  ].toSorted((one, other) => one.at - other.at)
}

const validity = ({ notBefore, notAfter }: { notBefore: number; notAfter: number }, what: string): Turn[] => [
  { at: notBefore, what, turn: 'becomes valid' },
  { at: notAfter + 1, what, turn: 'expires' },
]
