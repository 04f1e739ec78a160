import type { CertificateFacts } from '#contract/wire/certificates'
import { authorities } from '../scenarios/certificates/authorities'
import { type Expressway, expresswaysOf, type World } from '../sim/ground/index'
import { namesOf, type Path, pathOf, validityAt } from '../sim/machine/index'
import type { Files } from './context'

/** The authority of the lab, as everybody has it who works there. */
export const firstFiles: Files = new Map([['lab-ca.pem', authorities.lab.certificate.pem]])

/** What is wrong with a certificate in the eyes of the workstation, by OpenSSL's number and words. */
export type Verification = { readonly code: number; readonly words: string }

const verifications = {
  ok: { code: 0, words: 'ok' },
  'not-yet': { code: 9, words: 'certificate is not yet valid' },
  expired: { code: 10, words: 'certificate has expired' },
  'self-signed': { code: 18, words: 'self-signed certificate' },
  'no-issuer': { code: 20, words: 'unable to get local issuer certificate' },
  'invalid-authority': { code: 79, words: 'invalid CA certificate' },
} as const satisfies Readonly<Record<string, Verification>>

/** What a machine shows to whoever connects, with the authorities that come along. */
export type Presented = {
  readonly facts: CertificateFacts
  readonly chain: readonly CertificateFacts[]
  /** Its text, as long as the certificate that was loaded last is the one that is shown. */
  readonly pem: string | null
}

/** The certificate of a machine; nothing where it has none, so that no connection comes about. */
export function presentedBy({ certificates }: Expressway): Presented | undefined {
  const { server, inForce, chainInForce = [] } = certificates
  if (!inForce) return undefined
  const pem = server?.facts.fingerprint === inForce.fingerprint ? server.pem : null
  return { facts: inForce, chain: chainInForce, pem }
}

/** Judges it by the authorities in a file of the workstation, as the machines do among themselves; without one nobody is trusted. */
export function verified(
  world: World,
  expressway: Expressway,
  { facts, chain }: Presented,
  authoritiesFile = '',
): Verification {
  const trusted = authoritiesIn(world, authoritiesFile)
  const verifier = { ...expressway, certificates: { ...expressway.certificates, trusted } }
  const path = pathOf({ world, verifier, facts, chain, uses: ['server'], whose: 'The certificate' })
  return verifications[verdictOn(path, facts, world.now)]
}

function verdictOn({ fault }: Path, facts: CertificateFacts, now: number): keyof typeof verifications {
  const validity = validityAt(facts, now)
  if (fault?.stage === 'trusted') return facts.subject === facts.issuer ? 'self-signed' : 'no-issuer'
  if (validity !== 'Valid') return validity === 'Expired' ? 'expired' : 'not-yet'
  if (fault?.stage === 'authorities-valid') return 'expired'
  return fault ? 'invalid-authority' : 'ok'
}

/** The certificates in a file: those that the world knows, for there are no others in it. */
function authoritiesIn(world: World, text: string) {
  const known = [
    ...Object.values(authorities).map(({ certificate }) => certificate),
    ...expresswaysOf(world).flatMap(({ certificates }) => [
      ...certificates.trusted,
      ...(certificates.server ? [certificates.server] : []),
    ]),
  ]
  return known.filter(
    ({ pem }, index) => text.includes(pem.trim()) && known.findIndex((other) => other.pem === pem) === index,
  )
}

/** Whether a certificate is that of a host, by name or address. */
export const isFor = (facts: CertificateFacts, host: string): boolean =>
  namesOf(facts).includes(host.toLowerCase())
