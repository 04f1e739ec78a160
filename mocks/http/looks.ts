import type * as v from 'valibot'
import { mayOpen } from '#contract/access'
import { SHOWN_ON } from '#contract/wire/headers'
import { placeSchema } from '#contract/wire/place'
import type { WorldHost } from '../host/world-host'
import { isLookToNote } from '../procedures/engine/follower'
import { type Command, type Expressway, present, type World } from '../sim/ground/index'
import type { SignedIn } from './on-expressway'
import { conforming } from './respond'
import { isUseToNote } from './session-use'

/** What is read, and by what its pages are named. */
type Shown = {
  readonly places: v.GenericSchema<unknown, string>
  /** The look at that page; null where it finds what was found before, or nothing of the page was there to be seen. */
  readonly lookAt: (path: string) => Command | null
}

/**
 * Answers a read that nothing speaks against. If its header names the page that it shows, somebody looks at that page:
 * the look and the answer are of one moment. Halts with 400 when the header names none.
 */
export async function answerShown(
  host: WorldHost,
  request: Request,
  world: World,
  { places, lookAt }: Shown,
  read: (world: World) => Response | Promise<Response>,
): Promise<Response> {
  const header = request.headers.get(SHOWN_ON)
  const look = header === null ? null : lookAt(conforming(places, header))
  // Most looks find what was found before: they are no command, and nobody hears of them.
  return read(look ? (await host.dispatch(look)).world : world)
}

/** The same for a read of the console. */
export function answerRead(
  host: WorldHost,
  request: Request,
  { world, progress, expressway, session }: SignedIn,
  read: (world: World, expressway: Expressway) => Response,
): Promise<Response> {
  const lookAt = (path: string): Command | null => {
    const isNews =
      isUseToNote(world, expressway, session) || isLookToNote(world, progress, `${expressway.id}/${path}`)
    return isNews && mayOpen(session.access, path)
      ? { type: 'open-page', expressway: expressway.id, path }
      : null
  }
  return answerShown(host, request, world, { places: placeSchema, lookAt }, (looked) =>
    read(looked, present(looked.expressways[expressway.id], 'it was there')),
  )
}
