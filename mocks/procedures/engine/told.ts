import type { WorldSummary } from '#contract/wire/lab'
import type { Run, Tells } from '#contract/wire/procedures'
import type { World } from '../../sim/ground/index'
import { caughtUp } from './follow'
import type { Progress } from './progress'

type RunAnswer = NonNullable<Run>
type StepAnswer = RunAnswer['steps'][number]

/**
 * What may be told for the time being, of the run and of the world around it. This is the one rule of the modes: whoever
 * answers asks here. Once a run is over, everything is told.
 */
export function tellsOf(world: World, known: Progress | null): Tells {
  const mode = world.run?.mode ?? 'learn'
  if (mode === 'learn') return 'everything'
  const progress = caughtUp(known, world)
  // A log from elsewhere may name nobody: that is no run.
  if (!progress || progress.finishedAt !== null) return 'everything'
  return mode === 'exam' ? 'nothing' : 'on-request'
}

/** Whether *why* is answered: always, or where it was asked for in the step that is due, which is counted, or never. */
export function isWhyTold(world: World, run: Run): boolean {
  if (!run || run.tells === 'everything') return true
  if (run.tells === 'nothing') return false
  const due = dueIn(run)
  return (world.run?.help ?? []).some(({ step, help }) => help === 'why' && step === due)
}

/** The step that help is counted for: the one that is due, or none. */
const dueIn = ({ steps }: RunAnswer): string | null =>
  steps.find(({ state }) => state === 'current')?.id ?? null

/** What of a run may be told. */
export function toldOf(run: RunAnswer): RunAnswer {
  if (run.tells === 'everything') return run
  const unsaid = { ...run, preflight: [], closing: [], next: [] }
  if (run.tells === 'nothing') return { ...unsaid, steps: [], mistakes: [] }
  return { ...unsaid, steps: run.steps.map((step, index) => onRequest(step, index + 1, run)) }
}

/** A step that somebody has asked for, or whose time is over, as it is; of another its place and whether it is done. */
function onRequest(step: StepAnswer, number: number, { help }: Pick<RunAnswer, 'help'>): StepAnswer {
  const isAsked = help.some((taken) => taken.step === step.id && taken.help === 'step')
  if (isAsked || step.state === 'done' || step.state === 'missed') return step
  return {
    ...step,
    title: `Step ${number}`,
    text: '',
    host: null,
    path: null,
    guide: [],
    missing: '',
    needs: [],
  }
}

/**
 * What of the world may be told. An exam tells what can be seen and heard of it from outside, and the faults that were
 * made in it: neither what is to be found, nor who hears whom, nor what was wrong.
 */
export function toldOfWorld(summary: WorldSummary, world: World, tells: Tells): WorldSummary {
  if (tells !== 'nothing') return summary
  const toFind = new Set(world.run?.toFind)
  return {
    ...summary,
    expressways: summary.expressways.map((expressway) => ({ ...expressway, identityConflicts: [] })),
    links: [],
    faults: summary.faults.filter(({ id }) => !toFind.has(id)).map((fault) => ({ ...fault, warning: null })),
    mistakes: [],
  }
}
