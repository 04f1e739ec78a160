import { present, type World } from '../../sim/ground/index'
import type { Baseline, Progress } from '../engine/progress'
import { inRole } from './cast'
import { type Phase, type Procedure, phase, stepsOf } from './procedure'
import type { Moment, Rule } from './rule'
import { type Context, type Doing, need, type Step, wasDone } from './step'

/** A procedure that is carried out within another one: remove, then add, makes a replacement (REP-02 to REP-04). */
export type Part = {
  readonly of: Procedure
  /** The steps of it that have no place in the whole; absent: all have. */
  readonly without?: readonly string[]
  /** The steps of which one has to be done before it begins. What was looked at before does not count in it. */
  readonly entry: readonly string[]
  /** The step that says that it is over. From then on nothing in it is undone by what follows. */
  readonly exit: string
  /** Its own roles, by the role of the whole procedure that plays them: `{ leavingPeer: 'peer' }`. */
  readonly roles: Readonly<Record<string, string>>
  /** False where the other branch is taken. */
  readonly appliesWhen?: (context: Context) => boolean
  /** What was true when it began, as far as that differs from the start of the whole. */
  readonly start?: (context: Context) => Partial<Baseline>
}

function lentSteps(part: Part): Step[] {
  const steps = stepsOf(part.of).filter(({ id }) => !part.without?.includes(id))
  const ids = new Set(steps.map(({ id }) => id))
  return steps.map((step) => lent(step, part, ids))
}

/** The phases of a part, lent to the whole under a heading: `Remove: Primary`. One of which no step is left is none. */
export function lentPhases(part: Part, heading: string): Phase[] {
  const lentById = new Map(lentSteps(part).map((step) => [step.id, step]))
  return part.of.phases
    .map(({ title, steps }) =>
      phase(
        `${heading}: ${title}`,
        steps.flatMap(({ id }) => lentById.get(id) ?? []),
      ),
    )
    .filter(({ steps }) => steps.length > 0)
}

/** The rules of a part, kept while it is under way. */
export function lentRules(part: Part): Rule[] {
  return part.of.rules.map((rule) => ({
    ...rule,
    brokenBy: (moment: Moment) =>
      (part.appliesWhen?.(moment) ?? true) &&
      hasBegun(moment.before, part) &&
      !wasDone(moment.before, part.exit) &&
      rule.brokenBy(recast(moment, part)),
  }))
}

function lent(step: Step, part: Part, ids: ReadonlySet<string>): Step {
  const { on, path, leadsTo } = step
  return {
    ...step,
    ...lentDoing(step, part),
    orderMistake: part.of.orderMistake,
    after: [...part.entry, ...step.after.filter((id) => ids.has(id))],
    on: (context) => {
      const own = recast(context, part)
      return typeof on === 'function' ? on(own) : on && (own.progress.roles[on] ?? null)
    },
    path: typeof path === 'function' ? (context) => path(recast(context, part)) : path,
    ...(leadsTo && { leadsTo: (context: Context) => leadsTo(recast(context, part)) }),
    appliesWhen: (context) =>
      (part.appliesWhen?.(context) ?? true) && (step.appliesWhen?.(recast(context, part)) ?? true),
    needs: (context) => {
      const { progress } = context
      if (wasDone(progress, part.exit) && wasDone(progress, step.id)) return []
      return hasBegun(progress, part)
        ? step.needs(recast(context, part))
        : [need(false, 'What comes before this part is not done yet.')]
    },
  }
}

function lentDoing(step: Step, part: Part): Doing {
  return 'acts' in step ? { acts: (context) => step.acts(recast(context, part)) } : step
}

const hasBegun = (progress: Progress, part: Part) => part.entry.some((id) => wasDone(progress, id))

/** The progress as a part knows it, and what it was made of beside the progress itself. */
type Recast = { readonly world: World; readonly began: number; readonly own: Progress }

const lastRecasts = new WeakMap<Progress, Map<Part, Recast>>()

/** The context as the part's own steps know it: its roles, its start, and only what happened since. */
function recast<T extends Context>(context: T, part: Part): T {
  const { world, progress } = context
  const began = Math.max(...part.entry.map((id) => progress.steps[id]?.turn ?? 0))
  const known = lastRecasts.get(progress) ?? new Map<Part, Recast>()
  const last = known.get(part)
  // Every step of a part asks for the same at one moment. While steps get done, the part may begin under the same progress.
  if (last?.world === world && last.began === began) return { ...context, progress: last.own }
  const own = ownProgress(context, part, began)
  lastRecasts.set(progress, known.set(part, { world, began, own }))
  return { ...context, progress: own }
}

function ownProgress(context: Context, part: Part, began: number): Progress {
  const { progress } = context
  return {
    ...progress,
    roles: Object.fromEntries(
      Object.entries(part.roles).map(([role, played]) => [
        role,
        present(progress.roles[played], `nobody plays ${played}`),
      ]),
    ),
    marks: Object.fromEntries(Object.entries(progress.marks).filter(([, turn]) => turn > began)),
    start: { ...progress.start, ...part.start?.(context) },
  }
}

/**
 * What is true when the adding begins after a removal: one member and one row less. Which address stands in a row
 * does not matter to the adding, only how many do.
 */
export function startWithout(role: string) {
  return (context: Context): Partial<Baseline> => {
    const { members, rows } = context.progress.start
    const filled = rows.filter((address) => address !== '').length - 1
    return {
      members: members.filter((id) => id !== inRole(context, role).id),
      rows: rows.map((_, index) => (index < filled ? 'taken' : '')),
    }
  }
}
