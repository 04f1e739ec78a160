import * as v from 'valibot'
import { SHOWN_ON } from '#contract/wire/headers'

/** A page that somebody opened, until a read of it is answered. */
type Look = {
  readonly host: string
  readonly place: string
  readonly onRead: () => void
  /** `open`: nothing was asked for it. `asked`: a read is under way that says which page it shows. */
  state: 'open' | 'asked' | 'answered'
  /** The page reads nothing by itself, so that the frame around it is what it shows. */
  isOfFrame: boolean
}

type LookHeaders = Readonly<Record<string, string>>

/** What a tab shows is one page. */
let shown: Look | null = null

/** Where a page is opened: at that host, by an address that `places` knows. */
export type Opened = {
  readonly host: string
  readonly path: string
  readonly places: v.GenericSchema<unknown, string>
}

/**
 * A page is opened, or loaded anew. Its first read will say so, and once: what refreshes itself is no
 * look. `onRead` is called when that read has come, or has failed. Gives what ends the page.
 */
export function openPage({ host, path, places }: Opened, onRead: () => void): () => void {
  // As it travels: a header has no letters but those of ASCII.
  const place = new URL(`/${path}`, 'http://place').pathname.slice(1)
  const isPlace = v.is(places, place)
  const look: Look = { host, place, onRead, state: isPlace ? 'open' : 'answered', isOfFrame: false }
  shown = look
  if (!isPlace) onRead()
  return () => {
    if (shown === look) shown = null
  }
}

/** The page that was opened has asked for nothing: its look is then the next read of the frame. False when it has. */
export function leaveLookToFrame(): boolean {
  if (shown?.state !== 'open') return false
  shown.isOfFrame = true
  return true
}

/**
 * Asks with the headers of a look, if this read is the one that shows the page which was opened last; null when it is
 * not. A look is never given up: whoever asks anew meanwhile, because the world has changed, is answered beside it.
 */
export function asLook<Answer>(
  host: string,
  rest: string,
  ask: (headers: LookHeaders) => Promise<Answer>,
): Promise<Answer> | null {
  const look = lookBy(host, rest)
  return look && lookedAt(look, ask)
}

async function lookedAt<Answer>(look: Look, ask: (headers: LookHeaders) => Promise<Answer>): Promise<Answer> {
  look.state = 'asked'
  try {
    const answer = await ask({ [SHOWN_ON]: look.place })
    look.state = 'answered'
    return answer
  } catch (error) {
    // What was refused was no look: the next read says again which page it shows.
    look.state = 'open'
    throw error
  } finally {
    // Whoever is on another page by now does not wait for this one.
    if (shown === look) look.onRead()
  }
}

/** The look that this read is for, or nothing. The frame looks again and again by itself, and shows no page with that. */
function lookBy(host: string, rest: string): Look | null {
  if (shown?.host !== host || shown.state !== 'open') return null
  return rest === 'status/frame' && !shown.isOfFrame ? null : shown
}
