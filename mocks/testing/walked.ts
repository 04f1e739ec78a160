import { expect } from 'vitest'
import {
  actsOf,
  contextOf,
  type Played,
  play,
  runOf,
  started,
  stepOf,
  stepsIn,
} from '../procedures/engine/play'
import { detailOf } from '../procedures/language/detail'
import { applies, type Step } from '../procedures/language/step'
import { startWorld } from '../scenarios/catalogue'
import { present } from '../sim/ground/index'
import type { Case } from './procedure-cases'

/** Starts with this act or that of another step: the last of those it names that apply. */
function doneWith(played: Played, id: string): Step[] {
  const steps = stepsIn(played)
  const isDue = (step: Step) => applies(step, contextOf(played))
  return steps.filter((step) => {
    if (!('doneWith' in step) || step.doneWith === 'the start' || !isDue(step)) return false
    const named = step.doneWith
    return steps.findLast((other) => named.includes(other.id) && isDue(other))?.id === id
  })
}

/** True of a step that is done from the start, in a world that fits. */
export const isFromTheStart = (step: Step) => 'doneWith' in step && step.doneWith === 'the start'

/** The steps in the order in which the case does them: that of the table, but for one that is due early. */
function inOrder(start: Played, early: Case['early']): readonly Step[] {
  const steps = stepsIn(start)
  const moved = steps.filter(({ id }) => id === early?.step)
  const others = steps.filter(({ id }) => id !== early?.step)
  return others.flatMap((step) => (step.id === early?.before ? [...moved, step] : [step]))
}

/**
 * Does every step in its order: what it needs is missing before its acts, and nothing is after them; so it is with the
 * steps that are done by the same acts. Nothing is done from the start but what says that it is.
 */
function walked(start: Played, { meanwhile, early }: Case): Walk {
  const states = (at: Played, ids: readonly string[]) => ids.map((id) => `${id} ${stepOf(at, id).state}`)
  const atOnce = stepsIn(start).filter((step) => isFromTheStart(step) && applies(step, contextOf(start)))
  const doneAtOnce = runOf(start).steps.filter(({ state }) => state === 'done')
  expect(doneAtOnce.map(({ id }) => id)).toEqual(atOnce.map(({ id }) => id))
  const done: DoneStep[] = []
  const played = inOrder(start, early).reduce((earlier, step) => {
    const before = meanwhile?.before === step.id ? play(earlier, meanwhile.deeds(earlier.world)) : earlier
    const acts = actsOf(before, step.id)
    const hasToAct = 'acts' in step && applies(step, contextOf(before))
    expect(hasToAct && acts.length === 0, `${step.id} has nothing to do`).toBe(false)
    if (acts.length === 0) return before
    // Every field that an act fills in has a label in the catalogues: it stops otherwise.
    for (const act of acts) detailOf(act)
    const steps = [step, ...doneWith(before, step.id)]
    const ids = steps.map(({ id }) => id)
    expect(states(before, ids).filter((state) => state.endsWith('done'))).toEqual([])
    const after = play(before, acts)
    expect(states(after, ids)).toEqual(ids.map((id) => `${id} done`))
    done.push(...steps.map((one) => ({ step: one, at: after })))
    return after
  }, start)
  return { start, played, done }
}

/** How a case began and ended, and the steps that were missing before the acts in between and done by them. */
type Walk = { readonly start: Played; readonly played: Played; readonly done: readonly DoneStep[] }

/** A step, and the moment at which it was done. */
type DoneStep = { readonly step: Step; readonly at: Played }

const walks = new Map<Case, Walk>()

/** A case, played once however many tests look at it. */
export function walkOf(one: Case): Walk {
  const known = walks.get(one)
  if (known) return known
  const { scenario, procedure, roles, earlier } = one
  const world = present(startWorld(scenario, 1, 'strict'), `there is no scenario ${scenario}`)
  const walk = walked(started(world, procedure, roles, earlier), one)
  walks.set(one, walk)
  return walk
}
