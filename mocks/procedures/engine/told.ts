import { scenarioIn } from '#contract/scenario-name'
import { stepsThatCount } from '#contract/steps-that-count'
import type { Fits } from '#contract/wire/fits'
import type { TestCallAnswer, WorldSummary } from '#contract/wire/lab'
import type { Help, Run, Tells } from '#contract/wire/procedures'
import type { TmsView } from '#contract/wire/tms'
import { hidesSomething } from '../../sim/around/index'
import type { World } from '../../sim/ground/index'
import type { StartRefusal } from '../language/procedure'
import { caughtUp, knownProcedure } from './follower'
import type { Progress } from './progress'

type RunAnswer = NonNullable<Run>

type Cost = 'callsLost' | 'mostPeersDownAtOnce'

/** All that is known of a run, before it is asked what may be told of it. */
export type WholeRun = Omit<RunAnswer, 'tellsWhy' | Cost> & Readonly<Record<Cost, number>>

type StepAnswer = RunAnswer['steps'][number]

/** What may be told for the time being, of the run and of the world around it. */
export const tellsOf = (world: World, known: Progress | null): Tells =>
  tellsWith(world, () => caughtUp(known, world))

/**
 * The same with a progress that is caught up once it is needed. This is the one rule of the modes: whoever answers asks
 * here. Once a run is over, everything is told.
 */
export function tellsWith(world: World, progressNow: () => Progress | null): Tells {
  const mode = world.run?.mode ?? 'learn'
  if (mode === 'learn') return 'everything'
  const progress = progressNow()
  // A log from elsewhere may name nobody: that is no run.
  if (!progress || progress.finishedAt !== null) return 'everything'
  return mode === 'exam' ? 'nothing' : 'on-request'
}

/** Whether what is written down of a run is kept back: in an exam, and in an exercise that hides something, until it is over. */
export const keepsRun = (world: World, known: Progress | null): boolean =>
  keepsRunWith(world, () => caughtUp(known, world))

function keepsRunWith(world: World, progressNow: () => Progress | null): boolean {
  if (tellsWith(world, progressNow) === 'nothing') return true
  const progress = hidesSomething(world) ? progressNow() : null
  return progress !== null && progress.finishedAt === null
}

/**
 * Whether the lab keeps the cause to itself, be it what is broken or what follows from it that no machine shows: in an exam,
 * in an exercise that hides it, and where it is to be found until somebody has mended it or has asked for it, which counts
 * as help.
 */
export const keepsCause = (world: World, known: Progress | null): boolean =>
  keepsCauseWith(
    world,
    () => caughtUp(known, world),
    () => world.run !== null && knownProcedure(world.run.procedure)?.isToFind === true,
  )

/** The same with a progress that is caught up once it is needed, and whether what is practised is to find the cause. */
export function keepsCauseWith(
  world: World,
  progressNow: () => Progress | null,
  isToFind: () => boolean,
): boolean {
  if (keepsRunWith(world, progressNow)) return true
  const isAsked = tellsWith(world, progressNow) === 'on-request' && isToFind()
  if (!world.toFind && !isAsked) return false
  const isOver = (progressNow()?.finishedAt ?? null) !== null
  return !isOver && !(world.run?.help ?? []).some(({ help }) => help === 'cause')
}

/** What the lab may tell of the world around a run, reasons that no machine shows: nothing while the cause is kept. */
export const tellsOfWorld = (world: World, known: Progress | null): Tells =>
  keepsCause(world, known) ? 'nothing' : tellsOf(world, known)

/** What was broken before anybody began, by id. */
export const toFindIn = ({ toFind, run, faults }: World): ReadonlySet<string> =>
  new Set([
    ...(toFind?.faults ?? []),
    ...(run?.toFind ?? []),
    ...faults.filter(({ at }) => run && at < run.startedAt).map(({ id }) => id),
  ])

/** The step that is due; null where all are done. */
const dueIn = (steps: readonly StepAnswer[]): string | null =>
  steps.find(({ state }) => state === 'current')?.id ?? null

/** Whether *why* is answered: always, or where it was asked for in the step that is due, which is counted, or never. */
function isWhyTold({ tells, help, steps, exercise, cause }: WholeRun): boolean {
  const isKept = exercise?.hides === true || cause === null
  if (tells === 'everything' && !isKept) return true
  if (tells === 'nothing' || (tells === 'everything' && exercise?.hides)) return false
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
  const run: RunAnswer = { ...all, tellsWhy: isWhyTold(all) }
  // What is checked before says what is broken.
  if (run.tells === 'everything') return run.exercise?.hides ? { ...run, preflight: [] } : run
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
 * What of the world may be told. Where the cause is kept it is what can be seen and heard of it from outside, and the faults
 * that were made since: neither what is to be found nor who hears whom. An exam tells no mistakes either, nor what comes.
 */
export function toldOfWorld(summary: WorldSummary, world: World, known: Progress | null): WorldSummary {
  if (!keepsCause(world, known)) return summary
  const toFind = toFindIn(world)
  const told: WorldSummary = {
    ...summary,
    keepsCause: true,
    expressways: summary.expressways.map((expressway) => ({
      ...expressway,
      copies: undefined,
      identityConflicts: [],
      troubles: [],
    })),
    links: [],
    clusterNames: world.toFind
      ? likeThePrimary(summary.clusterNames, world.toFind.cast)
      : summary.clusterNames,
    faults: summary.faults.filter(({ id }) => !toFind.has(id)).map((fault) => ({ ...fault, warning: null })),
  }
  if (tellsOf(world, known) !== 'nothing') return told
  return {
    ...told,
    mistakes: [],
    // What falls due may be what was broken before the start: a clock that runs away, a certificate that expires.
    nextEvent: summary.nextEvent && { ...summary.nextEvent, name: 'What comes next' },
  }
}

/** The names by which a map draws a cluster: all who play a part go by that of the primary. */
const likeThePrimary = (
  names: WorldSummary['clusterNames'],
  { primary = '', ...others }: Readonly<Record<string, string>>,
): WorldSummary['clusterNames'] => ({
  ...names,
  ...Object.fromEntries(Object.values(others).map((id) => [id, names[primary] ?? ''])),
})

const FITS_LATER = 'Whether it fits is told at the end of the run that is under way.'

const NOT_TOLD_HERE = 'Something is to be found in this world: what else would fit it is not told.'

/** Whether the procedure is the one that this world is made for, or the one under way. */
const isOfWorld = (world: World, id: string): boolean =>
  world.run?.procedure === id || knownProcedure(id)?.startsIn.scenario === scenarioIn(world.scenario)

const unfit = (refusal: string) => ({
  roles: {},
  isClear: false,
  isLossless: true,
  refusal,
  advice: undefined,
})

/** What may be told of which procedures fit, and who would play their roles: in an exam nothing, for it says what is wrong. */
export function toldOfFits(fits: Fits['fits'], world: World, known: Progress | null): Fits['fits'] {
  if (!keepsCause(world, known)) return fits
  if (tellsOf(world, known) !== 'nothing')
    return fits.map((fit) => (isOfWorld(world, fit.procedure) ? fit : { ...fit, ...unfit(NOT_TOLD_HERE) }))
  return fits.map((fit) => ({ ...fit, ...unfit(FITS_LATER) }))
}

/** What may be told of why a procedure does not start: in an exam only that it does not, for the rest says what is wrong. */
export function toldOfStart(refusal: StartRefusal, world: World, known: Progress | null): StartRefusal {
  if (!keepsCause(world, known)) return refusal
  return {
    kind: refusal.kind,
    title: refusal.title,
    detail: tellsOf(world, known) === 'nothing' ? FITS_LATER : NOT_TOLD_HERE,
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
    reason: 'The way of a call is told once what is wrong is found, or at the end.',
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
