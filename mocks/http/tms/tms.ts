import { http } from 'msw'
import { tmsChangeSchema } from '#contract/wire/tms'
import type { Reading, WorldHost } from '../../host/world-host'
import { isLookToNote } from '../../procedures/engine/looks'
import { tellsOf, toldOfTms } from '../../procedures/engine/told'
import { tmsThere } from '../../sim/around/index'
import { eventOf } from '../../sim/ground/index'
import { answer, parsed, refused } from '../respond'

/** All that Cisco TMS shows, which is fetched with the first question; or why nobody gets there. */
async function shown({ world, progress }: Pick<Reading, 'world' | 'progress'>): Promise<Response> {
  const there = tmsThere(world)
  if ('refusal' in there) return refused(there.refusal)
  const { tmsView } = await import('./answers')
  const tells = tellsOf(world, progress)
  // A password that somebody has changed is to be found in an exam.
  const hinted = tells === 'nothing' ? { ...world, faults: [] } : world
  return answer(toldOfTms(tmsView(world, there.tms, hinted), tells))
}

/** `GET` and `POST api/tms`: all that Cisco TMS shows, and everything that is done there. */
export const tmsHandlers = (host: WorldHost) => [
  http.get('*/api/tms', async () => shown(await host.read())),
  http.post('*/api/tms', async ({ request }) => {
    const change = await parsed(tmsChangeSchema, request)
    const { world, progress } = await host.read()
    // Most looks find what was found before: they are no command.
    if (change.kind === 'look' && !isLookToNote(world, progress, `tms/${change.page}`))
      return shown({ world, progress })
    const outcome = await host.dispatch({ type: 'change-tms', change })
    const no = eventOf(outcome.events, 'refused')
    return no ? refused(no.refusal) : shown(await host.read())
  }),
]
