import type { Certificate, CertificateChange } from '#contract/wire/certificates'
import { CHOOSE_AUTHORITIES } from '#contract/wire/certificates'
import type { CommandOf } from '../../ground/command'
import { logConfiguration, logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { updateRevocationLists, updatesAutomatically } from './automatic-updates'
import { learnSignatures } from './issue'
import { authorityNotes, listNotes, serverNotes } from './notes'
import { validityAt } from './read'
import { withFile, withList } from './revocation-lists'
import { loadServer } from './update'

type ChangeOf<K extends CertificateChange['kind']> = Extract<CertificateChange, { kind: K }>
/** `isFailure`: it was tried, and not all of it worked. */
type Done = { readonly message: string; readonly changed: number; readonly isFailure?: true }
type Result = NonNullable<Decision> | Done
type Decider<K extends CertificateChange['kind']> = (
  expressway: Expressway,
  change: ChangeOf<K>,
  stage: Stage,
) => Result

/** More than this no trust list of the product holds; a file of strangers' certificates is not one. */
const TRUSTED_MAX = 500
const LISTS_MAX = 50

/** What each change does. A refusal has changed nothing. */
const deciders: { readonly [K in CertificateChange['kind']]: Decider<K> } = {
  'generate-request': ({ certificates }, { request }) => {
    if (certificates.request)
      return refuse(
        'conflict',
        'A request is waiting for its certificate. Discard it before you make another.',
      )
    certificates.request = request
    return { message: 'Certificate signing request created.', changed: 1 }
  },
  'discard-request': ({ certificates }) => {
    if (!certificates.request) return refuse('conflict', 'There is no certificate signing request.')
    certificates.request = null
    return { message: 'Certificate signing request discarded.', changed: 1 }
  },
  'upload-server': uploadServer,
  'reset-server': (expressway) => {
    loadServer(expressway, expressway.certificates.factory.server)
    return { message: 'The default server certificate is back. Restart this system to use it.', changed: 1 }
  },
  'append-authorities': appendAuthorities,
  'delete-authorities': ({ certificates }, { fingerprints }) => {
    const kept = certificates.trusted.filter(({ facts }) => !fingerprints.includes(facts.fingerprint))
    const changed = certificates.trusted.length - kept.length
    if (changed === 0) return refuse('not-found', 'None of the selected CA certificates is on this system.')
    certificates.trusted = kept
    return { message: `${changed} CA certificate(s) deleted.`, changed }
  },
  'reset-authorities': ({ certificates }) => {
    certificates.trusted = [certificates.factory.authority]
    return { message: 'The default CA certificate is back; all others are gone.', changed: 1 }
  },
  'upload-revocation-list': ({ certificates }, { list }) => {
    const lists = withList(certificates.revocationLists, list)
    if (lists.length > LISTS_MAX) return refuse('conflict', `No more than ${LISTS_MAX} lists can be kept.`)
    certificates.revocationLists = lists
    return { message: `Revocation list of ${list.facts.issuer} uploaded.`, changed: 1 }
  },
  'upload-revocation-lists': ({ certificates }, { lists }) => {
    const kept = withFile(certificates.revocationLists, lists)
    if (kept.length > LISTS_MAX) return refuse('conflict', `No more than ${LISTS_MAX} lists can be kept.`)
    certificates.revocationLists = kept
    const issuers = lists.map(({ facts }) => facts.issuer).join('; ')
    const words = lists.length === 1 ? 'Revocation list' : `${lists.length} revocation lists`
    return { message: `${words} of ${issuers} uploaded.`, changed: lists.length }
  },
  'update-revocation-lists': (expressway, _change, stage) => {
    if (!updatesAutomatically(expressway)) {
      return refuse('conflict', 'Automatic CRL updates are Disabled. Enable and save them first.')
    }
    const { lists, failures } = updateRevocationLists(stage, expressway)
    const message = `${lists} revocation list(s) downloaded.`
    if (failures.length === 0) return { message, changed: lists }
    return { message: `${message} Not downloaded: ${failures.join('; ')}.`, changed: lists, isFailure: true }
  },
  'remove-revocation-lists': ({ certificates }) => {
    const changed = certificates.revocationLists.length
    if (changed === 0) return refuse('conflict', 'There is no revocation list on this system.')
    certificates.revocationLists = []
    return { message: `${changed} revocation list(s) removed.`, changed }
  },
}

/** Changes the certificates of one Expressway, and of no other: they are not replicated (PSI-21). */
export function decideChangeCertificates(stage: Stage, command: CommandOf<'change-certificates'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const result = carriedOut(expressway, command.change, stage)
  if ('refusal' in result) return result
  learnSignatures(stage.world, command.signatures)
  const message = [result.message, ...warningsOf(stage, expressway, command.change)].join(' ')
  const line = { detail: message, user: command.by }
  logEvent(stage, expressway, { event: 'Security certificates changed', ...line })
  logConfiguration(stage, expressway, { event: 'System Configuration Changed', ...line })
  const { changed, isFailure } = result
  stage.events.push(
    isFailure
      ? { type: 'failed', expressway: expressway.id, ...refuse('conflict', message) }
      : { type: 'done', expressway: expressway.id, action: command.change.kind, changed, message },
  )
  return undefined
}

function carriedOut<K extends CertificateChange['kind']>(
  expressway: Expressway,
  change: ChangeOf<K> & { kind: K },
  stage: Stage,
): Result {
  const decider: Decider<K> = deciders[change.kind]
  return decider(expressway, change, stage)
}

/** What was taken although it will not do, said at once: the product keeps it all the same. */
function warningsOf({ world }: Stage, expressway: Expressway, change: CertificateChange): string[] {
  const texts = textsAbout(world, expressway, change)
  return texts.map((text) => `Warning: ${text.charAt(0).toLowerCase()}${text.slice(1)}`)
}

function textsAbout(world: World, expressway: Expressway, change: CertificateChange): string[] {
  if (change.kind === 'upload-server') {
    const validity = validityAt(change.certificate.facts, world.now)
    const days = validity === 'Valid' ? [] : [`The certificate is ${validity.toLowerCase()}.`]
    return [...days, ...textsOf(serverNotes(world, expressway)).slice(days.length)]
  }
  if (change.kind === 'append-authorities') {
    return textsOf(authorityNotes(world, expressway, change.certificates))
  }
  return change.kind === 'upload-revocation-lists' ? textsOf(listNotes(world, expressway, change.lists)) : []
}

const textsOf = (notes: readonly { text: string }[]) => notes.map(({ text }) => text)

/** A certificate needs its key: that of the pending request, or one that comes with it. */
function uploadServer(expressway: Expressway, change: ChangeOf<'upload-server'>): Result {
  const { certificates } = expressway
  const { certificate, chain, keyId } = change
  const fault = keyFault(certificates.request?.facts.publicKeyId ?? null, keyId, certificate, chain)
  if (fault) {
    return refuse('invalid', `${fault.message} Nothing was changed.`, { errors: [fault], guide: ['PRE-14'] })
  }
  loadServer(expressway, certificate, chain)
  certificates.request = null
  return { message: 'Server certificate uploaded. Restart this system to use it.', changed: 1 }
}

function keyFault(
  requested: string | null,
  uploaded: string | null,
  certificate: Certificate,
  chain: readonly Certificate[] = [],
) {
  if (requested !== null && uploaded !== null) {
    return {
      field: 'privateKey',
      message: 'The key of the pending request is used: upload no private key, or discard the request first.',
    }
  }
  const key = requested ?? uploaded
  if (key === null) {
    return {
      field: 'privateKey',
      message: 'No request is pending: choose the private key of the certificate as well.',
    }
  }
  if (key === certificate.facts.publicKeyId) return undefined
  if (chain.some(({ facts }) => facts.publicKeyId === key)) {
    return {
      field: 'certificate',
      message: 'The key belongs to a later certificate of the file: put the server certificate first.',
    }
  }
  return requested === null
    ? { field: 'privateKey', message: 'The private key does not belong to the certificate.' }
    : {
        field: 'certificate',
        message: 'The certificate was not made for the pending request: its key is another.',
      }
}

function appendAuthorities({ certificates }: Expressway, change: ChangeOf<'append-authorities'>): Result {
  const known = new Set(certificates.trusted.map(({ facts }) => facts.fingerprint))
  const stranger = change.certificates.find(
    ({ facts }) => !facts.isAuthority && facts.subjectKeyId !== facts.authorityKeyId,
  )
  if (stranger) {
    return refuse(
      'invalid',
      `${stranger.facts.subject || 'A certificate without a name'} is not the certificate of an authority. Nothing was changed.`,
      { errors: [{ field: 'file', message: CHOOSE_AUTHORITIES }], guide: ['CRE-42'] },
    )
  }
  const added = change.certificates.filter(
    ({ facts }, index, all) =>
      !known.has(facts.fingerprint) &&
      all.findIndex((other) => other.facts.fingerprint === facts.fingerprint) === index,
  )
  if (certificates.trusted.length + added.length > TRUSTED_MAX)
    return refuse('conflict', `No more than ${TRUSTED_MAX} CA certificates can be trusted.`)
  certificates.trusted.push(...added)
  const already = change.certificates.length - added.length
  return {
    message: `${added.length} CA certificate(s) appended${already > 0 ? `; ${already} were there already` : ''}.`,
    changed: added.length,
  }
}
