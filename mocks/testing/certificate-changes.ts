import { HOUR_MS } from '#contract/spans'
import type { CertificateChange, RevocationList } from '#contract/wire/certificates'
import { expresswaysOf } from '../sim/ground/index'
import { type Asked, oneOf } from './asked'

type ChangeOf<K extends CertificateChange['kind']> = Extract<CertificateChange, { kind: K }>

/** A list of an authority that the machine knows, with or without its own certificate on it. */
export function revocationList({ on, world, dice }: Asked): RevocationList {
  const { facts } = dice.of([on.certificates.factory.authority, ...on.certificates.trusted])
  const revoked = dice.some([on.certificates.inForce?.serialNumber ?? '00'])
  const { issuer, subjectKeyId: authorityKeyId, fingerprint } = facts
  const nextUpdate = dice.below(3) === 0 ? world.now + HOUR_MS : null
  return {
    pem: '',
    facts: { issuer, authorityKeyId, thisUpdate: 0, nextUpdate, serialNumbers: revoked, fingerprint },
  }
}

const request = {
  subject: 'CN=a',
  commonName: 'a',
  names: [],
  publicKeyId: 'id',
  publicKey: 'k',
  signatureAlgorithm: 's',
}

const someone = ({ world, dice }: Asked) => dice.of(expresswaysOf(world)).certificates

/** How each kind of change is made. One that has no line here does not compile. */
const changes: { readonly [K in CertificateChange['kind']]: (asked: Asked) => ChangeOf<K> } = {
  'generate-request': () => ({ kind: 'generate-request', request: { pem: '', facts: request } }),
  'discard-request': () => ({ kind: 'discard-request' }),
  'upload-server': (asked) => {
    const { server, authority } = someone(asked).factory
    const keyId = asked.dice.maybe([server.facts.publicKeyId, server.facts.publicKeyId, 'other']) ?? null
    const chain = asked.dice.some([authority])
    return { kind: 'upload-server', certificate: server, chain, keyId }
  },
  'reset-server': () => ({ kind: 'reset-server' }),
  'append-authorities': (asked) => ({
    kind: 'append-authorities',
    certificates: [someone(asked).factory.authority],
  }),
  'delete-authorities': ({ on, dice }) => ({
    kind: 'delete-authorities',
    fingerprints: dice.some(on.certificates.trusted).map(({ facts }) => facts.fingerprint),
  }),
  'reset-authorities': () => ({ kind: 'reset-authorities' }),
  'upload-revocation-list': (asked) => ({ kind: 'upload-revocation-list', list: revocationList(asked) }),
  'upload-revocation-lists': (asked) => ({
    kind: 'upload-revocation-lists',
    lists: [revocationList(asked), ...asked.dice.some([revocationList(asked)])],
  }),
  'update-revocation-lists': () => ({ kind: 'update-revocation-lists' }),
  'remove-revocation-lists': () => ({ kind: 'remove-revocation-lists' }),
}

/** Some change of the certificates of that machine. */
export function someCertificateChange(asked: Asked): CertificateChange {
  return oneOf(asked.dice, changes)(asked)
}
