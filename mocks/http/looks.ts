import { mayOpen } from '#contract/access'
import { SHOWN_ON } from '#contract/wire/headers'
import { placeSchema } from '#contract/wire/place'
import type { WorldHost } from '../host/world-host'
import { isLookToNote } from '../procedures/engine/looks'
import { type Expressway, present, type World } from '../sim/ground/index'
import type { SignedIn } from './on-expressway'
import { conforming } from './respond'
import { isUseToNote } from './session-use'

/**
 * Answers a read of the console that nothing speaks against. If its header names the page that it shows, somebody looks
 * at that page: the look and the answer are of one moment. Halts with 400 when the header names none.
 */
export async function answerRead(
  host: WorldHost,
  request: Request,
  { world, progress, expressway, session }: SignedIn,
  read: (world: World, expressway: Expressway) => Response,
): Promise<Response> {
  const header = request.headers.get(SHOWN_ON)
  if (header === null) return read(world, expressway)
  const path = conforming(placeSchema, header)
  // Most looks find what was found before: they are no command, and nobody hears of them.
  const isNews =
    isUseToNote(world, expressway, session) || isLookToNote(world, progress, `${expressway.id}/${path}`)
  if (!isNews || !mayOpen(session.access, path)) return read(world, expressway)
  const looked = await host.dispatch({ type: 'open-page', expressway: expressway.id, path })
  return read(looked.world, present(looked.world.expressways[expressway.id], 'it was there'))
}
