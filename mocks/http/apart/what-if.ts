import * as v from 'valibot'
import { problemSchema } from '#contract/problem'
import { MINUTE_MS } from '#contract/spans'
import { AHEAD_MINUTES, type WhatIf } from '#contract/wire/what-if'
import { given, type Replica } from '../../host/replica'
import type { RequestHost, WorldHost } from '../../host/world-host'
import { runAnswer } from '../../procedures/engine/run'
import { isHelpGiven, tellsOf } from '../../procedures/engine/told'
import { whenNothingHides } from '../lab/exam'
import { answer, Halted, problem } from '../respond'
import { differenceOf } from './difference'

type AnswerBy = (host: WorldHost, request: Request) => Promise<Response>

/**
 * What would come of a request: it is carried out in a fork of the world, which is then let run for some minutes beside
 * another one in which nothing is done. The world that goes on is not touched.
 */
export async function whatIf(host: WorldHost, request: Request, answerBy: AnswerBy): Promise<Response> {
  const reading = await whenNothingHides(host, 'What would come of anything is told')
  expectTold(reading)
  expectAbout(request)
  const before: Replica = { ...reading, work: 0, eventsTotal: 0, events: [] }
  const fork = forkHost(host, before, reading.speed)
  const response = await answerBy(fork.host, request).catch(asAnswer)
  const refusal = response.ok ? null : await refusalIn(response)
  const untilMs = AHEAD_MINUTES * MINUTE_MS
  return answer({ refusal, ...differenceOf(before, fork.replica(), untilMs) } satisfies WhatIf)
}

/** Halts in practice before it was asked for as help. */
function expectTold({ world, progress }: Pick<Replica, 'world' | 'progress'>): void {
  if (tellsOf(world, progress) === 'everything') return
  const step = runAnswer(world, progress)?.steps.find(({ state }) => state === 'current')?.id
  if (step !== undefined && isHelpGiven(world, progress, step, ['what-if'])) return
  throw new Halted(problem('forbidden', 'In practice that is help, which counts: ask for it first.'))
}

/** Halts unless the request would change a machine, Cisco TMS or an endpoint: what the lab keeps is not forked. */
function expectAbout({ method, url }: Request): void {
  const isOfLab = new URL(url).pathname.includes('/api/lab/')
  if (method !== 'GET' && !isOfLab) return
  throw new Halted(problem('malformed', 'What if is asked of what would change a machine.'))
}

/** A host with a world of its own: what is done there is done nowhere else. */
function forkHost(host: WorldHost, before: Replica, speed: number) {
  let replica = before
  const only = (): never => {
    throw new Halted(problem('malformed', 'What if is asked of what would change a machine.'))
  }
  const fork: RequestHost = {
    ...host.forRequest('what-if'),
    read: async () => ({ world: replica.world, progress: replica.progress, speed }),
    async dispatch(command) {
      const done = given(replica, command)
      replica = done.replica
      return done.outcome
    },
    startScenario: only,
    changeClock: only,
    importLog: only,
    forgetAside: only,
    forRequest: () => fork,
  }
  return { host: fork, replica: () => replica }
}

/** What halts a request is an answer too. */
function asAnswer(error: unknown): Response {
  if (error instanceof Halted) return error.response
  throw error
}

async function refusalIn(response: Response): Promise<WhatIf['refusal']> {
  const { detail, title, errors } = v.parse(problemSchema, await response.json())
  return { detail: detail || title, errors }
}
