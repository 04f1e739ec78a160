import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { whyAlarm, whyRow } from '../../sim/answers/index'
import type { Expressway, World } from '../../sim/ground/index'
import { answer, Halted, problem } from '../respond'
import { namedIn } from './named'
import { tellsWhy } from './run-now'

const NOT_TOLD = 'Reasons are told at the end, once what is wrong is found, or as help.'

/** `GET api/lab/why?host=…&alarm=ID` or `…&row=N` */
export const whyHandlers = (host: WorldHost) => [
  http.get('*/api/lab/why', async ({ request }) => {
    const { searchParams } = new URL(request.url)
    const reading = await host.read()
    const { world } = reading
    if (!(await tellsWhy(reading))) return problem('forbidden', NOT_TOLD)
    const expressway = namedIn(world, searchParams.get('host') ?? '')
    const why = explained(world, expressway, searchParams)
    if (!why) return problem('not-found', 'That alarm does not stand, or that row is blank.')
    const { procedureOn } = await import('../../procedures/catalogue')
    const lesson = procedureOn(why.guide)
    return answer(lesson ? { ...why, lesson: { id: lesson.id, title: lesson.title } } : why)
  }),
]

function explained(world: World, expressway: Expressway, question: URLSearchParams) {
  const alarm = question.get('alarm')
  if (alarm !== null) return whyAlarm(world, alarm)
  const row = question.get('row') ?? ''
  if (/^[1-6]$/.test(row)) return whyRow(world, expressway, Number(row))
  throw new Halted(problem('malformed', 'Ask with alarm=ID or row=1 to 6.'))
}
