import { stepsThatCount } from '#contract/steps-that-count'
import type { Fits } from '#contract/wire/fits'
import type { TestCallAnswer, WorldSummary } from '#contract/wire/lab'
import type { Help, Run, Tells } from '#contract/wire/procedures'
import type { TmsView } from '#contract/wire/tms'
import type { World } from '../../sim/ground/index'
import type { StartRefusal } from '../language/procedure'
import { caughtUp } from './follow'
import type { Progress } from './progress'

type RunAnswer = NonNullable<Run>

type Cost = 'callsLost' | 'mostPeersDownAtOnce'

/** All that is known of a run, before it is asked what may be told of it. */
export type WholeRun = Omit<RunAnswer, 'tellsWhy' | Cost> & Readonly<Record<Cost, number>>

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

/** The step that is due; null where all are done. */
const dueIn = (steps: readonly StepAnswer[]): string | null =>
  steps.find(({ state }) => state === 'current')?.id ?? null

/** Whether *why* is answered: always, or where it was asked for in the step that is due, which is counted, or never. */
function isWhyTold({ tells, help, steps }: Pick<RunAnswer, 'tells' | 'help' | 'steps'>): boolean {
  if (tells !== 'on-request') return tells === 'everything'
  const due = dueIn(steps)
  return help.some((taken) => taken.help === 'why' && taken.step === due)
}

/** Whether help with a step may be given: always, or where it was asked for as help of one of these kinds, which counts; or never. */
export function isHelpGiven(
  world: World,
  known: Progress | null,
  step: string,
  kinds: readonly Help[],
): boolean {
  const tells = tellsOf(world, known)
  if (tells !== 'on-request') return tells === 'everything'
  return (world.run?.help ?? []).some((taken) => taken.step === step && kinds.includes(taken.help))
}

/** What a run is told as that tells nothing: what it has cost is a part of its result. */
const keptBack = { steps: [], mistakes: [], willBeLost: [], callsLost: null, mostPeersDownAtOnce: null }

/** What may be told of a run, all of which is known. */
export function toldOf(all: WholeRun): RunAnswer {
  const run = { ...all, tellsWhy: isWhyTold(all) }
  if (run.tells === 'everything') return run
  const unsaid = { ...run, preflight: [], closing: [], next: [] }
  if (run.tells === 'nothing') return { ...unsaid, ...keptBack }
  return { ...unsaid, steps: run.steps.map((step) => onRequest(step, numberOf(step, run), run)) }
}

/** The number of a step, as the drawer has it; 0 for one that is not counted. */
export function numberOf({ id }: Pick<StepAnswer, 'id'>, { steps }: Pick<RunAnswer, 'steps'>): number {
  return stepsThatCount(steps).findIndex((step) => step.id === id) + 1
}

/** A step that somebody has asked for, or whose time is over, as it is; of another its place and whether it is done. */
function onRequest(step: StepAnswer, number: number, { help }: Pick<RunAnswer, 'help'>): StepAnswer {
  const isAsked = help.some((taken) => taken.step === step.id && taken.help === 'step')
  if (isAsked || step.state === 'done' || step.state === 'missed') return step
  const place = { ...step, told: false, title: number > 0 ? `Step ${number}` : 'A step' }
  return { ...place, text: '', host: null, path: null, guide: [], missing: '', leadsTo: undefined, needs: [] }
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
    expressways: summary.expressways.map((expressway) => ({
      ...expressway,
      copies: undefined,
      identityConflicts: [],
      troubles: [],
    })),
    links: [],
    faults: summary.faults.filter(({ id }) => !toFind.has(id)).map((fault) => ({ ...fault, warning: null })),
    mistakes: [],
    // What falls due may be what was broken before the start: a clock that runs away, a certificate that expires.
    nextEvent: summary.nextEvent && { ...summary.nextEvent, name: 'What comes next' },
  }
}

const FITS_LATER = 'Whether it fits is told at the end of the exam that is under way.'

/** What may be told of which procedures fit, and who would play their roles: in an exam nothing, for it says what is wrong. */
export function toldOfFits(fits: Fits['fits'], tells: Tells): Fits['fits'] {
  if (tells !== 'nothing') return fits
  return fits.map((fit) => ({ ...fit, roles: {}, isClear: false, isLossless: true, refusal: FITS_LATER }))
}

/** What may be told of why a procedure does not start: in an exam only that it does not, for the rest says what is wrong. */
export function toldOfStart(refusal: StartRefusal, tells: Tells): StartRefusal {
  if (tells !== 'nothing') return refusal
  return {
    kind: refusal.kind,
    title: refusal.title,
    detail: FITS_LATER,
    errors: [],
    guide: [],
    instead: null,
  }
}

/** What may be told of a test call: in an exam whether it was taken, as a caller hears it. */
export function toldOfCall(call: TestCallAnswer, tells: Tells): TestCallAnswer {
  if (tells !== 'nothing') return call
  return {
    ...call,
    reason: 'The way of a call is told at the end of the exam that is under way.',
    route: null,
  }
}

/** What may be told of Cisco TMS: in an exam what it shows itself, and not the lab's reason for a ticket. */
export function toldOfTms(view: TmsView, tells: Tells): TmsView {
  if (tells !== 'nothing') return view
  const untold = <T extends { readonly because: string | null }>(ticket: T) => ({ ...ticket, because: null })
  return {
    ...view,
    systems: view.systems.map((system) => ({ ...system, tickets: system.tickets.map(untold) })),
  }
}
