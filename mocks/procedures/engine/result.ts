import type { RunResult } from '#contract/wire/result'
import { expresswayOf, type World } from '../../sim/ground/index'
import { hostOf } from '../../sim/machine/index'
import { procedureNamed } from '../catalogue'
import { caughtUp } from './follow'
import type { Progress } from './progress'
import { wholeRun } from './run'
import { isPassed, scoreOf } from './score'
import type { WholeRun } from './told'

/**
 * The result of the run that is in the world: of one that has ended as it was then, of one that is under way as it is
 * now. Null where none is.
 */
export function resultOf(world: World, known: Progress | null): RunResult | null {
  const progress = caughtUp(known, world)
  const run = wholeRun(world, progress)
  const procedure = progress && procedureNamed(progress.procedure)
  if (!progress || !procedure || !run) return null
  const endedAt = progress.finishedAt ?? world.now
  const { exercise, begunAtStep, brokenBefore, brokenLater = [] } = world.run ?? {}
  const broken = brokenLater.filter(({ at }) => at <= endedAt)
  const result = {
    procedure: procedure.id,
    title: procedure.title,
    guide: procedure.guide,
    scenario: world.scenario,
    seed: world.seed,
    profile: world.profile,
    mode: run.mode,
    limitMs: run.limitMs,
    outcome: outcomeOf(run),
    roles: run.roles,
    startedAt: progress.startedAt,
    endedAt,
    ...(brokenBefore && { broken: [...brokenBefore] }),
    ...(broken.length > 0 && { brokenLater: broken.map((one) => ({ ...one })) }),
    ...(begunAtStep !== undefined && { begunAtStep }),
    ...(exercise && { exercise: exercise.title }),
    ...(exercise?.hash !== undefined && { exerciseHash: exercise.hash }),
    steps: stepsIn(run, progress),
    mistakes: run.mistakes,
    help: run.help,
    figures: figuresIn(run, progress, endedAt),
    down: Object.entries(progress.figures.downMs)
      .filter(([, ms]) => ms > 0)
      .map(([id, ms]) => ({ host: hostOf(world, expresswayOf(world, id)), ms })),
  }
  const score = scoreOf(result, exercise?.weights)
  return { ...result, score, ...passedAs(result, score.total, exercise?.passMark) }
}

/** Nothing where no mark was set. */
const passedAs = (result: Pick<RunResult, 'outcome'>, total: number, passMark: number | undefined) =>
  passMark === undefined ? {} : { passMark, passed: isPassed(result, total, passMark) }

function outcomeOf({ finished, timeIsUp, mistakes, steps }: WholeRun): RunResult['outcome'] {
  if (timeIsUp) return 'time-is-up'
  if (!finished) return 'unfinished'
  const isByTheBook = mistakes.length === 0 && steps.every(({ state }) => state !== 'missed')
  return isByTheBook ? 'without-mistakes' : 'with-mistakes'
}

/** The steps in the order of the guide, each with its place in the order in which they were done. */
function stepsIn({ steps }: WholeRun, progress: Progress): RunResult['steps'] {
  const turnOf = (id: string) => progress.steps[id]?.turn ?? Number.POSITIVE_INFINITY
  const done = steps
    .filter(({ state }) => state === 'done')
    .toSorted((one, other) => turnOf(one.id) - turnOf(other.id))
    .map(({ id }) => id)
  return steps.map(({ id, title, phase, state, doneAt }) => ({
    id,
    title,
    phase,
    state: state === 'current' ? 'open' : state,
    doneAt,
    order: state === 'done' ? done.indexOf(id) + 1 : null,
  }))
}

function figuresIn(run: WholeRun, progress: Progress, endedAt: number): RunResult['figures'] {
  const { downMs, withoutRedundancyMs, unattendedMs, registrationsLost } = progress.figures
  return {
    mistakes: run.mistakes.length,
    callsLost: run.callsLost,
    registrationsLost,
    downMs: Object.values(downMs).reduce((sum, ms) => sum + ms, 0),
    withoutRedundancyMs,
    unattendedMs,
    mostPeersDownAtOnce: run.mostPeersDownAtOnce,
    tookMs: endedAt - progress.startedAt,
  }
}
