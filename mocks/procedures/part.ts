import { present } from '../sim/ground/index'
import type { Context, Moment, Rule, Step } from './procedure'
import { wasDone } from './procedure'
import type { Baseline, Progress } from './progress'
import { need } from './vocabulary/cast'

/** A procedure that is carried out within another one: remove, then add, makes a replacement (REP-02 to REP-04). */
export type Part = {
  /** The steps of which one has to be done before it begins. What was looked at before does not count in it. */
  readonly entry: readonly string[]
  /** The step that says that it is over. From then on nothing in it is undone by what follows. */
  readonly exit: string
  /** Its own roles, by the role of the whole procedure that plays them: `{ leavingPeer: 'peer' }`. */
  readonly roles: Readonly<Record<string, string>>
  /** The row that its order mistakes go by. */
  readonly orderMistake: string
  /** False where the other branch is taken. */
  readonly appliesWhen?: (context: Context) => boolean
  /** What was true when it began, as far as that differs from the start of the whole. */
  readonly start?: (context: Context) => Partial<Baseline>
}

const hasBegun = (progress: Progress, part: Part) => part.entry.some((id) => wasDone(progress, id))

/** The context as the part's own steps know it: its roles, its start, and only what happened since. */
function recast<T extends Context>(context: T, part: Part): T {
  const { progress } = context
  const began = Math.max(...part.entry.map((id) => progress.steps[id]?.turn ?? 0))
  const own: Progress = {
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
  return { ...context, progress: own }
}

/** The steps of another procedure, as part of this one. */
export function partSteps(steps: readonly Step[], part: Part): Step[] {
  const ids = new Set(steps.map(({ id }) => id))
  return steps.map((step) => {
    const { on, path } = step
    return {
      ...step,
      orderMistake: part.orderMistake,
      after: [...part.entry, ...step.after.filter((id) => ids.has(id))],
      on: (context) => {
        const own = recast(context, part)
        return typeof on === 'function' ? on(own) : on && (own.progress.roles[on] ?? null)
      },
      path: typeof path === 'function' ? (context) => path(recast(context, part)) : path,
      appliesWhen: (context) =>
        (part.appliesWhen?.(context) ?? true) && (step.appliesWhen?.(recast(context, part)) ?? true),
      needs: (context) => {
        const { progress } = context
        if (wasDone(progress, part.exit) && wasDone(progress, step.id)) return []
        return hasBegun(progress, part)
          ? step.needs(recast(context, part))
          : [need(false, `First comes ${part.entry.join(' or ')}.`)]
      },
    }
  })
}

/** The rules of another procedure, kept while the part is under way. */
export function partRules(rules: readonly Rule[], part: Part): Rule[] {
  return rules.map((rule) => ({
    ...rule,
    brokenBy: (moment: Moment) =>
      (part.appliesWhen?.(moment) ?? true) &&
      hasBegun(moment.before, part) &&
      !wasDone(moment.before, part.exit) &&
      rule.brokenBy(recast(moment, part)),
  }))
}
