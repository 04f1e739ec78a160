import { type WorldMade, worldRequestSchema } from '#contract/wire/exercise-requests'
import { LOG_LENGTH_MAX } from '#contract/wire/lab'
import { instantAsLink } from '../../host/exercises/instant'
import { type ReadWorld, worldIn } from '../../host/exercises/world-text'
import type { WorldHost } from '../../host/world-host'
import { scenarioAsFile, scenarios } from '../../scenarios/catalogue'
import { scenarioOfFile } from '../../scenarios/world-files'
import { answer, Halted, parsed, problem, refused } from '../respond'
import { whenNothingHides } from './exam'
import { summary } from './world'

/** What is answered about worlds as files, and about the instant of one. */
export const worldAnswers = {
  instant: async (host: WorldHost) => {
    await whenNothingHides(host, 'The world is handed out')
    const log = await host.exportLog()
    return answer({ at: instantAsLink(log), log })
  },
  one: async (host: WorldHost, id: string) => {
    await whenNothingHides(host, 'What a world is made of is told')
    const world = scenarioAsFile(id)
    if (world) return answer({ world } satisfies WorldMade)
    const known = scenarios.flatMap((one) => (scenarioAsFile(one.id) ? [one.id] : []))
    const words = 'No file says it: it is not there, or it has a past. Start it, and save it from inside.'
    return problem('not-found', words, { known })
  },
  made: async (request: Request) => {
    const read = judged(worldIn((await parsed(worldRequestSchema, request)).world))
    return 'world' in read
      ? answer({ world: read.world } satisfies WorldMade)
      : problem('invalid', 'It is a world as it stood at a moment: start it, it cannot be changed here.')
  },
  start: async (host: WorldHost, request: Request) => {
    const { world, profile, seed } = await parsed(worldRequestSchema, request, LOG_LENGTH_MAX)
    const read = judged(worldIn(world))
    const no =
      'saved' in read
        ? await host.importLog(read.saved.log)
        : await host.startScenario({ id: scenarioOfFile(read.world), profile, seed, signin: 'admin' })
    return no ? refused(no.refusal, no.known) : summary(host)
  },
}

/** Halts with what is wrong, field by field. */
function judged(read: ReadWorld): Exclude<ReadWorld, { readonly why: string }> {
  if (!('why' in read)) return read
  throw new Halted(problem('invalid', read.why, { errors: [...read.errors] }))
}
