import { MOMENT, SHOWN_ON, WHAT_IF } from '#contract/wire/headers'
import { readMoment } from '../../host/past/moment'
import { noSuchMoment } from '../../host/past/past'
import type { WorldHost } from '../../host/world-host'
import { whenCauseIsTold } from '../lab/exam'
import { refused } from '../respond'
import { refuseInThePast, viewHost } from './view-host'
import { whatIf } from './what-if'

/** Answers a request by the handlers of a host. */
export type AnswerBy = (host: WorldHost, request: Request) => Promise<Response>

/**
 * Answers a request that is about another world than the one that goes on: about a moment of the past, or about what
 * would come of it. Nothing of what goes on is changed.
 */
export function answerApart(host: WorldHost, request: Request, answerBy: AnswerBy): Promise<Response> {
  return request.headers.has(MOMENT)
    ? inThePast(host, request, answerBy)
    : whatIf(host, without(request, WHAT_IF), answerBy)
}

const IN_THE_PAST = 'The past is told'

/** Whatever is asked so changes something; some questions are asked by POST, and the host refuses what is none. */
const CHANGES: ReadonlySet<string> = new Set(['PUT', 'PATCH', 'DELETE'])

async function inThePast(host: WorldHost, request: Request, answerBy: AnswerBy): Promise<Response> {
  const standing = await whenCauseIsTold(host, IN_THE_PAST)
  const moment = readMoment(request.headers.get(MOMENT) ?? '')
  const past = await host.past()
  const replica = moment && (await past.at(moment))
  if (!moment || !replica) return refused(noSuchMoment().refusal)
  if (CHANGES.has(request.method)) refuseInThePast()
  return answerBy(viewHost(host, { past, moment, replica, standing }), without(request, SHOWN_ON))
}

/** The same request without a header. */
function without(request: Request, name: string): Request {
  const headers = new Headers(request.headers)
  headers.delete(name)
  return new Request(request, { headers })
}
