import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { whyAlarm, whyRow } from '../../sim/answers/index'
import type { Expressway, World } from '../../sim/ground/index'
import { answer, Halted, problem } from '../respond'
import { namedIn } from './named'

/** `GET api/lab/why?host=…&alarm=ID` or `…&row=N` */
export const whyHandlers = (host: WorldHost) => [
  http.get('*/api/lab/why', async ({ request }) => {
    const { searchParams } = new URL(request.url)
    const { world } = await host.read()
    const expressway = namedIn(world, searchParams.get('host') ?? '')
    const why = explained(world, expressway, searchParams)
    return why ? answer(why) : problem('not-found', 'That alarm does not stand, or that row is blank.')
  }),
]

function explained(world: World, expressway: Expressway, question: URLSearchParams) {
  const alarm = question.get('alarm')
  if (alarm !== null) return whyAlarm(world, alarm)
  const row = question.get('row') ?? ''
  if (/^[1-6]$/.test(row)) return whyRow(world, expressway, Number(row))
  throw new Halted(problem('malformed', 'Ask with alarm=ID, or with row=1 to row=6.'))
}
