import type { MenuPath } from '#contract/menu'
import type { Expressway, ExpresswayId, World } from '../../sim/ground/index'
import type { Progress } from '../engine/progress'
import type { Act } from './act'

/** Everything that a step may look at. */
export type Context = { readonly world: World; readonly progress: Progress }

/** A page of the console, or a way to the command line. */
type Place = MenuPath | 'ssh' | 'serial-console'

/** One thing that a step asks for: the words for it while it is missing and once it is done, and where it gets done. */
export type Need = {
  readonly met: boolean
  readonly words: string
  /** Beside its tick: the words themselves where they ask for something to be done; blank where there is no more to say. */
  readonly done: string
  /** The machine that it is about; null where it is that of the step, or none. */
  readonly on: ExpresswayId | null
  /** The page of that machine; null where it is that of the step. */
  readonly path: Place | null
  /** True of one that is never missing alone: another need of the step holds back the same, and this one has the words for it. */
  readonly alongside?: true
}

/** What is said of a need: an order reads alike before and after; a complaint has other words once its reason is gone. */
type Words = string | { readonly missing: string; readonly met: string }

/** A need that is met or not, its words, and where it is met if that is not the place of the step. */
export function need(
  met: boolean,
  words: Words,
  on: Pick<Expressway, 'id'> | null = null,
  path: Place | null = null,
): Need {
  const { missing, met: done } = typeof words === 'string' ? { missing: words, met: words } : words
  return { met, words: missing, done, on: on?.id ?? null, path }
}

/** A need that says in words of its own what another one of the step holds back as well. */
export const alongside = (one: Need): Need => ({ ...one, alongside: true })

/** Another step comes before. Once it is done there is nothing to say of it. */
export const comesAfter = ({ progress }: Context, step: string, words: string): Need =>
  need(wasDone(progress, step), { missing: words, met: '' })

/** How a step gets done: by acts of its own, by those of others, or not in this lab. */
export type Doing =
  /** What a person does for it now, in the console's words. Asked when the step is due, of the world at that moment. */
  | { readonly acts: (context: Context) => readonly Act[] }
  /** Done by the acts of the last of these steps that applies, or from the start, in a world that fits the procedure. */
  | { readonly doneWith: readonly [string, ...string[]] | 'the start' }
  /** Told, and neither asked for nor checked: why not. */
  | { readonly toldOnly: string }

type StepBase = {
  /** The number in the table: `CRE.05`. */
  readonly id: string
  readonly title: string
  readonly text: string
  /** The Expressway to work on: a role, or a function for steps on several; null when it is none. */
  readonly on: string | null | ((context: Context) => ExpresswayId | null)
  /** The page, as in the menu, a way to the command line, or null; a function where a step has several. */
  readonly path: Place | null | ((context: Context) => MenuPath)
  /** What must be true; the step is done when everything is. */
  readonly needs: (context: Context) => readonly Need[]
  /** False where the world has nothing that the step is about; absent: always applies. */
  readonly appliesWhen?: (context: Context) => boolean
  /** The procedure that does what is missing, by id; null where none is needed, absent where there is none. */
  readonly leadsTo?: (context: Context) => string | null
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

/** One checkable step: a row of a procedure's table. */
export type Step = StepBase & Doing

/** Whether another procedure lends the step. */
export const isLent = ({ orderMistake }: Step): boolean => orderMistake !== undefined

type Row = Omit<StepBase, 'id' | 'title' | 'latches' | 'after' | 'needs'> &
  Partial<Pick<StepBase, 'latches' | 'after'>>

type Checked = Row & Pick<StepBase, 'needs'> & Exclude<Doing, { readonly toldOnly: string }>
type Told = Omit<Row, 'appliesWhen'> & Extract<Doing, { readonly toldOnly: string }>

/** A step that latches and waits for nothing, unless said otherwise. One that is only told never applies. */
export function step(id: string, title: string, row: Checked | Told): Step {
  const base = { id, title, latches: true, after: [] }
  if (!('toldOnly' in row)) return { ...base, ...row }
  return { ...base, ...row, needs: () => [need(false, row.toldOnly)], appliesWhen: () => false }
}

/** Ids of rows that follow each other: `CRE.01`, `CRE.02`. */
export function rowIds(table: string, first: number, last: number): string[] {
  return Array.from(
    { length: last - first + 1 },
    (_, index) => `${table}.${String(first + index).padStart(2, '0')}`,
  )
}

/** True when nothing is missing. */
export function isMet(step: Step, context: Context): boolean {
  return step.needs(context).every((need) => need.met)
}

/** What is missing, in words, a line for each thing; empty when nothing is. */
export function missingWords(step: Step, context: Context): string {
  return step
    .needs(context)
    .filter((need) => !need.met)
    .map((need) => need.words)
    .join('\n')
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

/** What a person does for the step now: nothing where it does not apply, where another step does it, or where it is only told. */
export function actsFor(step: Step, context: Context): readonly Act[] {
  return 'acts' in step && applies(step, context) ? step.acts(context) : []
}
