import type { ExpresswayId, Refusal, World, WorldEvent } from '../sim/ground/index'
import type { CheckResult } from './preflight'
import type { Loss, Progress } from './progress'

/** Which Expressway plays which role, by the key of the role. */
export type Roles = Record<string, ExpresswayId>

/** Everything that a step may look at. */
export type Context = { readonly world: World; readonly progress: Progress }

/** One thing that a step asks for, and the words for it while it is missing. */
export type Need = { readonly met: boolean; readonly words: string }

/** One checkable step: a row of a procedure's table. */
export type Step = {
  /** The number in the table: `CRE.05`. */
  readonly id: string
  readonly title: string
  readonly text: string
  /** The Expressway to work on: a role, or a function for steps on several; null when it is none. */
  readonly on: string | null | ((context: Context) => ExpresswayId | null)
  /** The page, as in the menu, `ssh` for the command line, or null; a function where a step has several. */
  readonly path: string | null | ((context: Context) => string)
  /** What must be true; the step is done when everything is. */
  readonly needs: (context: Context) => readonly Need[]
  /** False where the world has nothing that the step is about; absent: always applies. */
  readonly appliesWhen?: (context: Context) => boolean
  /** Once done it stays done, because later steps undo it; false: what is saved at the end counts. */
  readonly latches: boolean
  /** Steps that come before this one. */
  readonly after: readonly string[]
  /** The step after which this one can no longer be done; it then stands as missed and holds nothing up. */
  readonly missedAfter?: string
  readonly guide: readonly string[]
  /** The row that an order mistake here goes by, in a step that another procedure lends. */
  readonly orderMistake?: string
}

/** What a rule looks at: the outcome, and how far the trainee had come before it. */
export type Moment = Context & {
  readonly before: Progress
  readonly events: readonly WorldEvent[]
}

/** Something that the guide forbids or orders, and that only the procedure can see. */
export type Rule = {
  /** The mistake's number in the guide's list, or the requirement row that states the order. */
  readonly id: string
  readonly text: string
  readonly guide: readonly string[]
  /** Reported in the closing lines and not counted as a mistake. */
  readonly accepted?: boolean
  readonly brokenBy: (moment: Moment) => boolean
}

/** Why a procedure does not start, and which one fits instead. */
export type StartRefusal = Refusal & { readonly instead: string | null }

/** A step that latches and waits for nothing, unless said otherwise. */
export function step(
  id: string,
  title: string,
  rest: Omit<Step, 'id' | 'title' | 'latches' | 'after'> & Partial<Pick<Step, 'latches' | 'after'>>,
): Step {
  return { id, title, latches: true, after: [], ...rest }
}

/** A procedure of the guide as data. */
export type Procedure = {
  readonly id: string
  readonly title: string
  /** The pages of the guide: `pages 7 to 10`. */
  readonly guide: string
  readonly text: string
  /** What one has to accept before the start, service being down meanwhile (CRE-01); absent: nothing. */
  readonly acknowledgement?: string
  readonly roles: readonly { readonly key: string; readonly label: string }[]
  /** The requirement row that an order mistake of this procedure goes by. */
  readonly orderMistake: string
  /** The checks that are shown with the run. */
  readonly preflight: (world: World, roles: Roles) => readonly CheckResult[]
  readonly startRefusal: (world: World, roles: Roles) => StartRefusal | null
  readonly steps: readonly Step[]
  readonly rules: readonly Rule[]
  /** Judged at the start: afterwards there is nothing left to lose. */
  readonly willBeLost: (world: World, roles: Roles) => readonly Loss[]
  readonly closing: (context: Context) => readonly string[]
  /** The procedures that come next, by id; absent: none. */
  readonly next?: (context: Context) => readonly string[]
}

/** True when nothing is missing. */
export function isMet(step: Step, context: Context): boolean {
  return step.needs(context).every((need) => need.met)
}

/** What is missing, in words; empty when nothing is. */
export function missingWords(step: Step, context: Context): string {
  return step
    .needs(context)
    .filter((need) => !need.met)
    .map((need) => need.words)
    .join(' ')
}

/** True when the step was done at some time before. */
export function wasDone(progress: Progress, id: string): boolean {
  return progress.steps[id] !== undefined
}

/** True when the moment to do the step has passed. */
export function isMissed(step: Step, progress: Progress): boolean {
  return step.missedAfter !== undefined && wasDone(progress, step.missedAfter) && !wasDone(progress, step.id)
}

/** True when the world has something that the step is about. */
export function applies(step: Step, context: Context): boolean {
  return step.appliesWhen?.(context) ?? true
}
