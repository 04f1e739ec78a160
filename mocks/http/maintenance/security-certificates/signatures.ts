import type { Certificate, RevocationList, Signature } from '#contract/wire/certificates'
import type { WorldHost } from '../../../host/world-host'
import type { Command, World } from '../../../sim/ground/index'
import { isListOf, namesIssuer } from '../../../sim/machine/index'
import { x509 } from './x509'

/** Certificates and lists whose signatures count. */
type Files = { readonly certificates: readonly Certificate[]; readonly lists: readonly RevocationList[] }

/** More pairs of the same name no honest file holds; of those beyond, names and key ids decide. */
const PAIRS_MAX = 1000

/**
 * The command with what is found out about the signatures on the files in it and on those that are loaded anywhere: the
 * core compares, and WebCrypto, which answers later, is asked beforehand. Others are left as they are.
 */
export async function withSignatures(host: WorldHost, command: Command): Promise<Command> {
  if (command.type !== 'change-certificates' && command.type !== 'publish-revocation-list') return command
  const fresh = filesIn(command)
  if (fresh.certificates.length + fresh.lists.length === 0) return command
  const { world } = await host.read()
  const signatures = await signaturesOf(fresh, filesOf(world))
  return signatures.length === 0 ? command : { ...command, signatures }
}

type Carrier = Extract<Command, { type: 'change-certificates' | 'publish-revocation-list' }>

function filesIn(command: Carrier): Files {
  if (command.type === 'publish-revocation-list') return { certificates: [], lists: [command.list] }
  const { change } = command
  if (change.kind === 'upload-server') {
    return { certificates: [change.certificate, ...(change.chain ?? [])], lists: [] }
  }
  return {
    certificates: change.kind === 'append-authorities' ? change.certificates : [],
    lists: change.kind === 'upload-revocation-lists' ? change.lists : [],
  }
}

/** Every file of the world, each once. */
function filesOf({ expressways, network }: World): Files {
  const states = Object.values(expressways).map(({ certificates }) => certificates)
  return {
    certificates: once(
      states.flatMap(({ server, chain = [], trusted, factory }) => [
        ...(server ? [server] : []),
        ...chain,
        ...trusted,
        factory.server,
        factory.authority,
      ]),
    ),
    lists: once([
      ...states.flatMap(({ revocationLists }) => revocationLists),
      ...Object.values(network.revocationLists),
    ]),
  }
}

function once<T extends { facts: { fingerprint: string } }>(files: readonly T[]): T[] {
  return [...new Map(files.map((file) => [file.facts.fingerprint, file])).values()]
}

type Pair = { readonly signed: Certificate | RevocationList; readonly authority: Certificate }

/** The pairs that agree in name, with one end in what is new: what was loaded before was looked at then. */
function pairsOf(fresh: Files, known: Files): Pair[] {
  const authorities = once([...fresh.certificates, ...known.certificates])
  const isNew = new Set([...fresh.certificates, ...fresh.lists].map(({ facts }) => facts.fingerprint))
  const among = (signed: Pair['signed'], isSigner: (authority: Certificate) => boolean) =>
    authorities
      .filter(
        (authority) =>
          authority.facts.fingerprint !== signed.facts.fingerprint &&
          (isNew.has(authority.facts.fingerprint) || isNew.has(signed.facts.fingerprint)) &&
          isSigner(authority),
      )
      .map((authority) => ({ signed, authority }))
  return [
    ...authorities.flatMap((signed) => among(signed, ({ facts }) => namesIssuer(signed.facts, facts))),
    ...once([...fresh.lists, ...known.lists]).flatMap((list) =>
      among(list, ({ facts }) => isListOf(list, facts)),
    ),
  ].slice(0, PAIRS_MAX)
}

/** What is found out of the signatures of what is new, among itself and with what is known. */
export async function signaturesOf(fresh: Files, known: Files): Promise<Signature[]> {
  const pairs = pairsOf(fresh, known)
  if (pairs.length === 0) return []
  const { isSignedBy } = await x509()
  const found = await Promise.all(
    pairs.map(async ({ signed, authority }) => {
      const holds = await isSignedBy(signed.pem, authority.pem)
      // What this browser cannot find out is left to names and key ids.
      return holds === undefined
        ? []
        : [{ of: signed.facts.fingerprint, key: authority.facts.publicKeyId, holds }]
    }),
  )
  return found.flat()
}
