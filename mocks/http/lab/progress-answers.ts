import * as v from 'valibot'
import { DAY_MS } from '#contract/spans'
import {
  ATTEMPTS_MAX,
  type Attempt,
  attemptSchema,
  PROGRESS_LENGTH_MAX,
  PROGRESS_SHAPE,
  type Progress,
  type ProgressFile,
  progressFileSchema,
} from '#contract/wire/progress'
import { attemptOf } from '../../host/results/attempt'
import { exercisesOf } from '../../host/results/progress'
import type { Results } from '../../host/results/results'
import type { WorldHost } from '../../host/world-host'
import { tellsOf } from '../../procedures/engine/told'
import { answer, conforming, Halted, parsed, problem } from '../respond'

/** What is answered about progress: folded whenever somebody asks. */
export const progressAnswers = {
  all: async (host: WorldHost) => {
    const { results } = host
    const { attempts, dropped } = await attemptsOf(host)
    const now = results.wall
    return answer({
      trouble: results.attempts.trouble ?? results.trouble,
      dropped,
      // A file may come from a computer in another place of the world, and be ahead by hours.
      ahead: attempts.filter(({ at }) => at > now + DAY_MS).length,
      exercises: exercisesOf(attempts, now),
    } satisfies Progress)
  },
  file: async (host: WorldHost) => {
    const { attempts } = await attemptsOf(host)
    return answer({ sixpeer: 'progress', shape: PROGRESS_SHAPE, attempts } satisfies ProgressFile)
  },
  /** Adds the attempts of a file to those that are known: one that is known stays as it is. */
  take: async (host: WorldHost, request: Request) => {
    const { attempts } = fileIn(await parsed(v.unknown(), request, PROGRESS_LENGTH_MAX))
    const { results } = host
    const known = new Set((await attemptsOf(host)).attempts.map(({ id }) => id))
    const fresh = attempts.filter(({ id }) => !known.has(id) && id !== RESET)
    for (const attempt of fresh) await results.attempts.put(attempt)
    await forgetOldest(results)
    await remember(results, new Set(fresh.map(({ id }) => id)))
    return answer({ taken: fresh.length, known: attempts.length - fresh.length })
  },
  /** Forgets all progress. Results stay, and what is known of them by then is not counted again. */
  reset: async (host: WorldHost) => {
    const { results } = host
    const { attempts } = await attemptsOf(host)
    const before = await forgottenIn(results)
    for (const { id } of await results.attempts.all()) await results.attempts.remove(id)
    const forgotten: Reset = {
      id: RESET,
      shape: PROGRESS_SHAPE,
      runs: [...new Set([...before, ...attempts.map(({ id }) => id)])].slice(-ATTEMPTS_MAX),
    }
    await results.attempts.put(forgotten)
    return answer({})
  },
}

const RESET = 'reset'

/** Which runs are not counted any more, although their results are kept. */
const resetSchema = v.object({
  id: v.literal(RESET),
  shape: v.literal(PROGRESS_SHAPE),
  runs: v.array(v.string()),
})
type Reset = v.InferOutput<typeof resetSchema>

/** A file of progress. Halts with 400 and the reason where it is another, or of another version. */
function fileIn(json: unknown): ProgressFile {
  const named = v.safeParse(v.looseObject({ sixpeer: v.literal('progress'), shape: v.number() }), json)
  if (!named.success) throw new Halted(problem('malformed', 'This is no file of progress.'))
  const { shape } = named.output
  if (shape !== PROGRESS_SHAPE)
    throw new Halted(
      problem('malformed', `This file of progress has the shape ${shape}; this lab reads ${PROGRESS_SHAPE}.`),
    )
  return conforming(progressFileSchema, json)
}

async function forgottenIn({ attempts }: Results): Promise<readonly string[]> {
  const reset = v.safeParse(resetSchema, await attempts.one(RESET))
  return reset.success ? reset.output.runs : []
}

/** Counts runs again that a reset has left out: somebody has brought them back. */
async function remember(results: Results, ids: ReadonlySet<string>): Promise<void> {
  const runs = (await forgottenIn(results)).filter((id) => !ids.has(id))
  const reset: Reset = { id: RESET, shape: PROGRESS_SHAPE, runs }
  await results.attempts.put(reset)
}

/** All runs that are over: from their records, from results that are kept, and from the one in the world once it is finished. */
async function attemptsOf(host: WorldHost): Promise<{ attempts: Attempt[]; dropped: number }> {
  const { results } = host
  await recordOpen(host)
  const all = await results.attempts.all()
  const forgotten = new Set(await forgottenIn(results))
  const read = all.filter(({ id }) => id !== RESET).map((one) => v.safeParse(attemptSchema, one))
  const recorded = read.flatMap((one) => (one.success ? [one.output] : []))
  const known = new Set([...forgotten, ...recorded.map(({ id }) => id)])
  const kept = (await results.kept()).flatMap(({ id, keptAt, run }) =>
    run && !known.has(id) ? [attemptOf(id, run.result, keptAt)] : [],
  )
  // A result of another build may lack what this one wants to know.
  const sound = kept.filter((one) => v.is(attemptSchema, one))
  return {
    attempts: newest([...recorded.filter(({ id }) => !forgotten.has(id)), ...sound]),
    dropped: read.filter(({ success }) => !success).length + kept.length - sound.length,
  }
}

const newest = (attempts: readonly Attempt[]) =>
  attempts.toSorted((one, other) => other.at - one.at).slice(0, ATTEMPTS_MAX)

/** A run that has come to its end counts from then on, and not only when it is closed. */
async function recordOpen(host: WorldHost): Promise<void> {
  const { results } = host
  const { world, progress } = await host.read()
  if (tellsOf(world, progress) === 'nothing') return
  const open = await results.open()
  if (!open || open.result.outcome === 'unfinished') return
  if (!(await results.attempts.one(open.id)))
    await results.attempts.put(attemptOf(open.id, open.result, results.wall))
}

async function forgetOldest({ attempts }: Results): Promise<void> {
  const all = (await attempts.all()).flatMap((one) => {
    const read = v.safeParse(attemptSchema, one)
    return read.success ? [read.output] : []
  })
  const stays = new Set(newest(all).map(({ id }) => id))
  for (const { id } of all) if (!stays.has(id)) await attempts.remove(id)
}
