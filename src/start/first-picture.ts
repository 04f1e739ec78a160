import type { QueryClient } from '@tanstack/react-query'
import type { Shown } from '#contract/wire/stored-world'
import { hydrateKept } from '../api/kept'
import { worldQuery } from '../api/lab'
import { isReadsKnown, type Read, readsOf, readsOfHost } from '../api/reads'
import { consoleAddress } from '../lab/console-address'
import { type Kept, pathOf } from './kept-answers'
import type { Choice } from './machines'

/** Whether the page can be drawn with what is at hand, and what is shown of the world then; nothing where nothing is. */
type Drawn = { readonly isDrawn: boolean; readonly shown?: Shown | undefined }

/** Gives the query library what is at hand for a location, in the stored world or in the one that was chosen. */
export function drawWith(
  client: QueryClient,
  kept: Kept | null,
  open: string,
  choice: Choice | undefined,
): Drawn {
  const place = consoleAddress(pathOf(open))
  if (!kept) return { isDrawn: false }
  const [wall, steadyMs] = [Date.now(), performance.now()]
  const all = place ? [...readsOfHost(place.host), ...readsOf(place)] : readsOf(null)
  const known = choice && choice.signin === undefined ? all.filter(isForAnybody) : all
  const answered = hydrateKept(client, kept.state, known, wall).map(({ path }) => path)
  if (choice) setSpeed(client, choice, wall)
  const isDrawn = isReadsKnown(place) && readsOf(place).every(({ path }) => answered.includes(path))
  const world = client.getQueryData(worldQuery.queryKey)
  return { isDrawn, shown: world && { now: world.now, steadyMs } }
}

/** Made for somebody who is signed in; to anybody else a console answers only at its sign-in page. */
const isForAnybody = ({ path }: Read) => path.startsWith('lab/') || path.endsWith('/status/sign-in')

/** The answers were made with the clock running; whether it does is for the link to say. */
function setSpeed(client: QueryClient, { clock }: Choice, updatedAt: number): void {
  const speed = clock === 'paused' ? 0 : 1
  client.setQueryData(worldQuery.queryKey, (world) => world && { ...world, speed }, { updatedAt })
}
