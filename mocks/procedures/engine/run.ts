import type { Run } from '#contract/wire/procedures'
import { type ExpresswayId, expresswayOf, type Mistake, type World } from '../../sim/ground/index'
import { hostOf } from '../../sim/machine/index'
import { procedureNamed } from '../catalogue'
import type { Procedure } from '../language/procedure'
import { applies, type Context, isMissed, missingWords, type Step } from '../language/step'
import { caughtUp } from './follow'
import type { Progress } from './progress'
import { tellsOf, toldOf } from './told'

type StepAnswer = NonNullable<Run>['steps'][number]

/** The procedure that runs, as it travels: what its mode tells of it. Null while none does. */
export function runAnswer(world: World, known: Progress | null): Run {
  const progress = caughtUp(known, world)
  const procedure = progress && procedureNamed(progress.procedure)
  if (!progress || !procedure || !world.run) return null
  const context = { world, progress }
  return toldOf({
    procedure: procedure.id,
    title: procedure.title,
    startedAt: progress.startedAt,
    mode: world.run.mode ?? 'learn',
    limitMs: world.run.limitMs ?? null,
    help: [...(world.run.help ?? [])],
    tells: tellsOf(world, progress),
    goal: procedure.text,
    phases: procedure.phases.map(({ title }) => title),
    roles: procedure.roles.map(({ key, label }) => ({
      key,
      label,
      host: hostFor(world, progress.roles[key]) ?? '',
    })),
    steps: stepAnswers(procedure, context),
    preflight: [...procedure.preflight(world, progress.roles)],
    willBeLost: progress.willBeLost.map(({ expressway, items }) => ({
      host: hostOf(world, expresswayOf(world, expressway)),
      items: [...items],
    })),
    mistakes: mistakesOf(world, progress),
    callsLost: world.run.callsLost,
    mostPeersDownAtOnce: world.run.mostPeersDownAtOnce,
    finished: progress.finishedAt !== null,
    timeIsUp: progress.isTimeUp ?? false,
    closing: progress.isTimeUp ? [] : [...procedure.closing(context)],
    next: progress.isTimeUp ? [] : [...(procedure.next?.(context) ?? [])],
  })
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
    const id = typeof step.on === 'function' ? step.on(context) : step.on && context.progress.roles[step.on]
    return {
      id: step.id,
      title: step.title,
      text: step.text,
      phase,
      told: true,
      host: hostFor(context.world, id),
      path: typeof step.path === 'function' ? step.path(context) : step.path,
      state: index === current ? 'current' : state,
      doneAt: context.progress.steps[step.id]?.at ?? null,
      guide: [...step.guide],
      missing: missingFor(step, state, context),
    }
  })
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

/** Everything done against the guide since the start, once each: what the machines saw, and what only the procedure sees. */
function mistakesOf(world: World, progress: Progress): NonNullable<Run>['mistakes'] {
  const seen = world.mistakes.slice(progress.start.mistakes)
  const ids = new Set(seen.map((mistake) => mistake.id))
  return [...seen, ...progress.mistakes.filter((mistake) => !ids.has(mistake.id))]
    .toSorted((one, other) => one.at - other.at)
    .map(({ id, at, text, guide }: Mistake) => ({ id, at, text, guide: [...guide] }))
}
