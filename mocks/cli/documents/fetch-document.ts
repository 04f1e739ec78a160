import { definition as administratorAccounts } from '#contract/lists/users/administrator-accounts'
import type { Expressway, World } from '../../sim/ground/index'
import { inForce } from '../../sim/machine/index'
import type { Context } from '../context'
import { readsOf } from '../world-reads'
import { peerDocument } from './peer-document'
import { documentSession } from './session'

/** Who asks for a document: by name and password, or as the browser that is signed in. */
export type Asking = { readonly authorization: string | null; readonly signedInAs: string | null }

/** What a machine answers to whoever may not use its interfaces. */
export type NotIdentified =
  | { readonly status: 401; readonly challenge: string }
  | { readonly status: 403; readonly reason: string }

/** What a machine answers to whoever asks it for a document. */
export type Fetched =
  | { readonly status: 200; readonly type: 'text/xml'; readonly body: string }
  | { readonly status: 404; readonly reason: string }
  | NotIdentified

/**
 * What a machine answers to a request for the document at a path, as `wget` makes it: challenge first, document after
 * (TRB-22). Whether the machine can be reached at all is asked by whoever has the network in view.
 */
export function fetchDocument(world: World, expressway: Expressway, path: string, asking: Asking): Fetched {
  const asker = identified(expressway, asking)
  if ('status' in asker) return asker
  const context: Context = {
    world,
    expressway,
    session: documentSession(asker.user),
    reads: readsOf(world, expressway),
  }
  const body = peerDocument(context, path)
  return body === undefined
    ? { status: 404, reason: `There is no ${path} on this system.` }
    : { status: 200, type: 'text/xml', body }
}

/** Who asks an interface of a machine that is not its console, or why nobody there answers. */
export function identified(
  expressway: Expressway,
  asking: Asking,
): { readonly user: string } | NotIdentified {
  // In this mode nobody has the interface (interface facts, 2.2).
  if (inForce(expressway, 'advanced-security.advancedAccountSecurityMode') === 'On')
    return {
      status: 403,
      reason: 'Advanced account security mode is on: the interface for documents is off.',
    }
  const user = asking.signedInAs ?? userOf(expressway, asking.authorization)
  return user === null ? { status: 401, challenge: challengeOf(expressway) } : { user }
}

/** One client of the field sends its password only where this is exactly so (interface facts, 2.2). */
const challengeOf = ({ serialNumber }: Expressway) =>
  `Basic realm="TANDBERG Video Communication Server ${serialNumber}"`

/** The name in the header, where it is that of an account that may use the interface and the password is right. */
function userOf({ lists }: Expressway, authorization: string | null): string | null {
  const [name, password] = credentialsIn(authorization)
  const account = lists[administratorAccounts.id]?.find(({ values }) => values['name'] === name)?.values
  const mayUse = account?.['state'] === 'Enabled' && account['apiAccess'] === 'Yes'
  return mayUse && name !== undefined && account['password'] === password ? name : null
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
