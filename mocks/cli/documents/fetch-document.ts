import type { Access } from '#contract/wire/topics'
import type { Expressway, WebSession, World } from '../../sim/ground/index'
import {
  accessRefusal,
  hasInterface,
  identityOfCredentials,
  inForce,
  type Known,
} from '../../sim/machine/index'
import type { Context } from '../context'
import { readsOf } from '../world-reads'
import { peerDocument } from './peer-document'
import { documentSession } from './session'

/** Who asks an interface: by name and password, or as the browser that is signed in. */
export type Asking = { readonly authorization: string | null; readonly signedIn: WebSession | null }

/** What a machine answers to whoever may not use its interfaces. */
export type NotIdentified =
  | { readonly status: 401; readonly challenge: string }
  | { readonly status: 403; readonly reason: string }

type Given =
  | { readonly status: 200; readonly type: 'text/xml'; readonly body: string }
  | { readonly status: 404; readonly reason: string }

/** What a machine answers to whoever asks it for a document. */
export type Fetched = Given | NotIdentified

/**
 * What a machine answers to a request for the document at a path, as `wget` makes it: challenge first, document after
 * (TRB-22). Whether the machine can be reached at all is asked by whoever has the network in view.
 */
export function fetchDocument(world: World, expressway: Expressway, path: string, asking: Asking): Fetched {
  const asker = identified(world, expressway, asking, 'reader')
  if ('status' in asker) return asker
  return documentFor(world, expressway, path, asker.user)
}

/** The document at a path for somebody who may have it. */
export function documentFor(world: World, expressway: Expressway, path: string, user: string): Given {
  const context: Context = {
    world,
    expressway,
    session: documentSession(user),
    reads: readsOf(world, expressway),
  }
  const body = peerDocument(context, path)
  return body === undefined
    ? { status: 404, reason: `There is no ${path} on this system.` }
    : { status: 200, type: 'text/xml', body }
}

/** Who asks an interface of a machine that is not its console for something that needs that access, or why it is not given. */
export function identified(
  world: World,
  expressway: Expressway,
  { authorization, signedIn }: Asking,
  needed: Access,
): Known | NotIdentified {
  const off = interfaceOff(expressway)
  if (off) return off
  if (signedIn && !hasInterface(world, expressway, signedIn))
    return { status: 403, reason: `${signedIn.user} has no API access on this system.` }
  const asker = signedIn ?? knownBy(world, expressway, authorization)
  if (!asker) return { status: 401, challenge: challengeOf(expressway) }
  const reason = accessRefusal(asker, needed)
  return reason === undefined ? asker : { status: 403, reason }
}

/** Why nobody has the interface, whoever asks (interface facts, 2.2). */
export const interfaceOff = (expressway: Expressway): NotIdentified | undefined =>
  inForce(expressway, 'advanced-security.advancedAccountSecurityMode') === 'On'
    ? {
        status: 403,
        reason: 'Advanced account security mode is on: the interface for documents is off.',
      }
    : undefined

/** One client of the field sends its password only where this is exactly so (interface facts, 2.2). */
const challengeOf = ({ serialNumber }: Expressway) =>
  `Basic realm="TANDBERG Video Communication Server ${serialNumber}"`

/** Whoever the header names, where they may use the interface and the password is right. */
function knownBy(world: World, expressway: Expressway, authorization: string | null): Known | undefined {
  const [username, password] = credentialsIn(authorization)
  if (username === undefined || password === undefined) return undefined
  const identity = identityOfCredentials(world, expressway, { username, password, kind: 'interface' })
  return identity && { user: username, access: identity.access }
}

/** Name and password of `Basic …`; a header that is none gives neither. */
function credentialsIn(authorization: string | null): readonly string[] {
  const encoded = /^Basic ([\w+/=-]+)$/i.exec(authorization ?? '')?.[1]
  if (encoded === undefined) return []
  try {
    const text = new TextDecoder().decode(
      Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)),
    )
    const colon = text.indexOf(':')
    return colon < 0 ? [] : [text.slice(0, colon), text.slice(colon + 1)]
  } catch {
    return []
  }
}
