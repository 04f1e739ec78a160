import { pages } from '#contract/pages'
import { apply } from '../../sim/apply'
import { clusteringStatus } from '../../sim/cluster/index'
import { expresswayOf, type Outcome, type World } from '../../sim/ground/index'
import { procedureNamed } from '../catalogue'
import { clusterWideOf } from '../language/cluster-wide'
import { markOf } from '../language/marks'
import { type Procedure, stepsOf } from '../language/procedure'
import { applies, isMet, isMissed, wasDone } from '../language/step'
import { baselineOf } from './baseline'
import { figuresAfter, figuresAtStart } from './figures'
import { judge } from './judge'
import { marksOf } from './leave-marks'
import type { Done, Progress } from './progress'

export type { Progress } from './progress'

/** An outcome in the words of the procedure that runs, and how far that has come; null while none runs. */
type Followed = { readonly outcome: Outcome; readonly progress: Progress | null }

/**
 * Folds one outcome into the progress of the procedure that runs in the world.
 * A step is done when everything it needs is true. What is done out of order counts, and is written down. What an exercise
 * breaks after a step breaks with the outcome that has it done.
 */
export function follow(progress: Progress | null, outcome: Outcome): Followed {
  return withWhatWaited(followed(progress, outcome))
}

function followed(progress: Progress | null, outcome: Outcome): Followed {
  const { world, events } = outcome
  const procedure = world.run ? procedureNamed(world.run.procedure) : undefined
  // A log from elsewhere may name nobody, or somebody who is not here: that is no run.
  if (!world.run || !procedure || !isCast(procedure, world)) return { outcome, progress: null }
  const began = events.some((event) => event.type === 'procedure-started')
  const before = progress && !began ? progress : begin(world, procedure)
  if (before.finishedAt !== null) return { outcome, progress: before }
  const marked = holding(procedure, world, withMarks(before, outcome))
  const stepped = { ...marked, steps: stepsDone(procedure, world, marked) }
  const judged = judge(procedure, { world, events, before, progress: stepped })
  const figures = figuresAfter(before.figures, judged.outcome)
  const after = { ...judged.progress, figures }
  const over = { ...after, finishedAt: world.now, mistakesAtEnd: judged.outcome.world.mistakes.length }
  if (isFinished(procedure, world, after)) return { ...judged, progress: over }
  // The last moment counts: what was done by then is done.
  if (!events.some((event) => event.type === 'time-up')) return { ...judged, progress: after }
  const unfinished = procedure.windowed?.({ world, progress: over })
  return { ...judged, progress: { ...over, isTimeUp: true, ...(unfinished && { unfinished }) } }
}

/** It follows from the outcome, so it is told to the core here, and stands in no log. */
function withWhatWaited({ outcome, progress }: Followed): Followed {
  const { waiting = [] } = outcome.world.run ?? {}
  if (waiting.length === 0 || !progress) return { outcome, progress }
  const isOver = progress.finishedAt !== null
  const steps = waiting.flatMap((one) =>
    'afterStep' in one && wasDone(progress, one.afterStep) ? [one.afterStep] : [],
  )
  if (!isOver && steps.length === 0) return { outcome, progress }
  const told = follow(progress, apply(outcome.world, { type: 'tell-progress', steps, isOver }))
  return { ...told, outcome: { ...told.outcome, events: [...outcome.events, ...told.outcome.events] } }
}

function isCast(procedure: Procedure, world: World): boolean {
  return procedure.roles.every(({ key }) => {
    const id = world.run?.roles[key]
    return id !== undefined && world.expressways[id] !== undefined
  })
}

/** The progress as it stands at this moment, with what became true by time alone. */
export function caughtUp(progress: Progress | null, world: World): Progress | null {
  return progress && follow(progress, { world, events: [] }).progress
}

function begin(world: World, procedure: Procedure): Progress {
  const roles = { ...world.run?.roles }
  return {
    procedure: procedure.id,
    roles,
    startedAt: world.now,
    turn: 0,
    marks: {},
    visits: {},
    steps: {},
    shown: {},
    beforeRestart: {},
    start: baselineOf(world, roles),
    willBeLost: procedure.willBeLost(world, roles),
    mistakes: [],
    remarks: [],
    figures: figuresAtStart(world),
    finishedAt: null,
  }
}

function withMarks(progress: Progress, outcome: Outcome): Progress {
  const turn = progress.turn + 1
  const left = marksOf(progress, outcome)
  const marks = { ...progress.marks, ...Object.fromEntries(left.map((mark) => [mark, turn])) }
  return {
    ...progress,
    turn,
    marks,
    visits: { ...outcome.world.run?.visits },
    shown: { ...progress.shown, ...shownNow(left, outcome.world) },
    beforeRestart: { ...progress.beforeRestart, ...configurationNow(left, outcome.world) },
  }
}

/** The progress with since when it holds what has to last: a relapse begins anew. */
function holding({ holds }: Procedure, world: World, progress: Progress): Progress {
  if (!holds) return progress
  const { heldSince = world.now, ...rest } = progress
  return holds({ world, progress }) ? { ...rest, heldSince } : rest
}

/** What the Clustering pages that were loaded in this turn showed. */
function shownNow(left: readonly string[], world: World): Progress['shown'] {
  const loaded = Object.keys(world.expressways).filter((id) =>
    left.includes(markOf.visit(id, pages.clustering)),
  )
  return Object.fromEntries(
    loaded.map((id) => {
      const { rows, database } = clusteringStatus(world, expresswayOf(world, id))
      return [id, { words: rows.map((row) => row.word), database }]
    }),
  )
}

function configurationNow(left: readonly string[], world: World): Progress['beforeRestart'] {
  const restarting = Object.keys(world.expressways).filter((id) => left.includes(markOf.restarting(id)))
  return Object.fromEntries(restarting.map((id) => [id, clusterWideOf(expresswayOf(world, id))]))
}

function stepsDone(procedure: Procedure, world: World, progress: Progress): Record<string, Done> {
  const steps = { ...progress.steps }
  const context = { world, progress: { ...progress, steps } }
  for (const step of stepsOf(procedure)) {
    const done = steps[step.id]
    if (done && step.latches) continue
    const met = applies(step, context) && isMet(step, context)
    if (met && !done) steps[step.id] = { at: world.now, turn: progress.turn }
    if (!met) delete steps[step.id]
  }
  return steps
}

function isFinished(procedure: Procedure, world: World, progress: Progress): boolean {
  const context = { world, progress }
  return stepsOf(procedure).every(
    (step) => wasDone(progress, step.id) || isMissed(step, progress) || !applies(step, context),
  )
}
