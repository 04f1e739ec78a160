import type { Losses, Run } from '#contract/wire/procedures'
import { hidesSomething } from '../../sim/around/index'
import { type ExpresswayId, expresswayOf, type Mistake, type World } from '../../sim/ground/index'
import { hostOf } from '../../sim/machine/index'
import { procedureNamed } from '../catalogue'
import { type Procedure, stepsOf } from '../language/procedure'
import { applies, type Context, isMissed, missingWords, type Step } from '../language/step'
import { caughtUp } from './follow'
import type { Loss, Progress } from './progress'
import { keepsCauseWith, tellsWith, toldOf, type WholeRun } from './told'

type StepAnswer = NonNullable<Run>['steps'][number]

/** The procedure that runs, as it travels: what its mode tells of it. Null while none does. */
export function runAnswer(world: World, known: Progress | null): Run {
  const run = wholeRun(world, known)
  return run && toldOf(run)
}

/** All that is known of the procedure that runs, whatever its mode tells of it; null while none does. */
export function wholeRun(world: World, known: Progress | null): WholeRun | null {
  const progress = caughtUp(known, world)
  const procedure = progress && procedureNamed(progress.procedure)
  if (!progress || !procedure || !world.run) return null
  const context = { world, progress }
  return {
    procedure: procedure.id,
    title: world.run.exercise?.title ?? procedure.title,
    ...exerciseOf(world, progress),
    ...(world.run.begunAtStep !== undefined && { begunAtStep: world.run.begunAtStep }),
    startedAt: progress.startedAt,
    mode: world.run.mode ?? 'learn',
    limitMs: world.run.limitMs ?? null,
    help: (world.run.help ?? []).slice(0, progress.figures.help),
    tells: tellsWith(world, () => progress),
    ...(procedure.cause && { cause: causeOf(procedure, context) }),
    goal: procedure.text,
    phases: procedure.phases.map(({ title }) => title),
    roles: procedure.roles.map(({ key, label }) => ({
      key,
      label,
      host: hostFor(world, progress.roles[key]) ?? '',
    })),
    steps: stepAnswers(procedure, context),
    preflight: [...procedure.preflight(world, progress.roles)],
    willBeLost: lossesAnswer(world, progress.willBeLost),
    mistakes: mistakesOf(world, progress),
    mistakesSince: told(mistakesAfter(world, progress)),
    callsLost: progress.figures.callsLost,
    mostPeersDownAtOnce: progress.figures.mostPeersDownAtOnce,
    finished: progress.finishedAt !== null,
    timeIsUp: progress.isTimeUp ?? false,
    closing: [...(progress.isTimeUp ? (progress.unfinished ?? []) : procedure.closing(context))],
    next: progress.isTimeUp ? [] : [...(procedure.next?.(context) ?? [])],
  }
}

/** The steps of a procedure by id, in order; none where nobody knows it. */
export const stepIdsOf = (procedure: string): string[] =>
  stepsOf(procedureNamed(procedure) ?? { phases: [] }).map(({ id }) => id)

/** What was wrong, once that is told; null before. */
function causeOf({ cause, isToFind }: Procedure, context: Context): NonNullable<WholeRun['cause']> | null {
  const { world, progress } = context
  if (
    keepsCauseWith(
      world,
      () => progress,
      () => isToFind === true,
    )
  )
    return null
  return cause?.(context) ?? null
}

/** What whoever practises is told of an exercise, and whether something is hidden still; nothing where it is none. */
function exerciseOf(world: World, { finishedAt }: Progress): Pick<WholeRun, 'exercise'> {
  const { exercise, help = [] } = world.run ?? {}
  const hides = finishedAt === null && hidesSomething(world)
  if (!exercise && !hides) return {}
  const most = exercise?.help?.most
  return {
    exercise: {
      words: exercise?.words ?? '',
      hides,
      hasWord: exercise?.word !== undefined,
      ...(exercise?.hash !== undefined && { hash: exercise.hash }),
      ...(exercise?.help?.kinds && { kinds: [...exercise.help.kinds] }),
      ...(most !== undefined && { helpLeft: Math.max(0, most - help.length) }),
    },
  }
}

/** Who loses what, as it travels. */
export function lossesAnswer(world: World, losses: readonly Loss[]): Losses['willBeLost'] {
  return losses.map(({ expressway, items }) => ({
    host: hostOf(world, expresswayOf(world, expressway)),
    items: [...items],
  }))
}

function hostFor(world: World, id: ExpresswayId | null | undefined): string | null {
  return id ? hostOf(world, expresswayOf(world, id)) : null
}

/** The steps in order; the first that is open is the current one. */
function stepAnswers(procedure: Procedure, context: Context): StepAnswer[] {
  const rows = procedure.phases.flatMap(({ title, steps }) =>
    steps.map((step) => ({ phase: title, step, state: stateOf(step, context) })),
  )
  const current = rows.findIndex(({ state }) => state === 'open')
  return rows.map(({ phase, step, state }, index) => {
    const place = placeOf(step, context)
    return {
      id: step.id,
      title: step.title,
      text: step.text,
      phase,
      told: true,
      ...place,
      state: index === current ? 'current' : state,
      doneAt: context.progress.steps[step.id]?.at ?? null,
      guide: [...step.guide],
      missing: missingFor(step, state, context),
      ...leadsTo(step, state, context),
      needs: state === 'open' || state === 'missed' ? needAnswers(step, place, context) : [],
    }
  })
}

/** Where to go for what a step that is open lacks. */
function leadsTo(step: Step, state: State, context: Context): Pick<StepAnswer, 'leadsTo'> {
  const id = state === 'open' ? (step.leadsTo?.(context) ?? null) : null
  return id === null ? {} : { leadsTo: id }
}

type Place = Pick<StepAnswer, 'host' | 'path'>

function placeOf(step: Step, context: Context): Place {
  const id = typeof step.on === 'function' ? step.on(context) : step.on && context.progress.roles[step.on]
  return {
    host: hostFor(context.world, id),
    path: typeof step.path === 'function' ? step.path(context) : step.path,
  }
}

/** Where each thing is done that the step asks for: on its own machine and page, else on those of the step. */
function needAnswers(step: Step, place: Place, context: Context): StepAnswer['needs'] {
  return step
    .needs(context)
    .map(({ met, words, done, on, path }) => ({
      met,
      words: met ? done : words,
      host: hostFor(context.world, on) ?? place.host,
      path: path ?? place.path,
    }))
    .filter(({ words }) => words !== '')
}

type State = 'done' | 'open' | 'missed' | 'not-applicable'

/** A step whose time has passed stays missed when the procedure is over, and so does one that the time did not allow. */
function stateOf(step: Step, context: Context): State {
  if (context.progress.steps[step.id]) return 'done'
  if (!applies(step, context)) return 'not-applicable'
  if (context.progress.isTimeUp || isMissed(step, context.progress)) return 'missed'
  return context.progress.finishedAt === null ? 'open' : 'not-applicable'
}

function missingFor(step: Step, state: State, context: Context): string {
  if (state === 'missed' && context.progress.isTimeUp)
    return `Not done when the time was up.\n${missingWords(step, context)}`
  if (state === 'missed') return `Missed: the time for this step has passed.\n${missingWords(step, context)}`
  return state === 'open' ? missingWords(step, context) : ''
}

/** Everything done against the guide from the start to the end, what the machines saw and what only the procedure sees. */
function mistakesOf(world: World, progress: Progress): NonNullable<Run>['mistakes'] {
  const seen = world.mistakes.slice(progress.start.mistakes, progress.mistakesAtEnd)
  return told([...seen, ...progress.mistakes].toSorted((one, other) => one.at - other.at))
}

/** What was done against the guide after the end: told, for some of it shows only then (RMD-14), and none of the result. */
const mistakesAfter = (world: World, { mistakesAtEnd = world.mistakes.length }: Progress) =>
  world.mistakes.slice(mistakesAtEnd)

const told = (mistakes: readonly Mistake[]): NonNullable<Run>['mistakes'] =>
  mistakes.map(({ id, at, text, guide }) => ({ id, at, text, guide: [...guide] }))
