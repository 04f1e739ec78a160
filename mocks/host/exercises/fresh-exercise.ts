import { scenarioFor } from '#contract/scenario-name'
import type { FieldError } from '#contract/settings/validate'
import { MINUTE_MS } from '#contract/spans'
import { type Exercise, type Hidden, namesMachines } from '#contract/wire/exercise'
import { procedureNamed, procedures } from '../../procedures/catalogue'
import { type Procedure, stepsOf } from '../../procedures/language/procedure'
import { hasVariants, scenarios, startWorld } from '../../scenarios/catalogue'
import { scenarioOfFile } from '../../scenarios/world-files'
import { expresswayNamed } from '../../sim/around/index'
import { type CommandOf, type FaultKind, refuse, type World } from '../../sim/ground/index'
import { faultAsAsked } from '../asked-faults'
import { type Fresh, freshFromChoice } from '../fresh'
import { withRun } from '../with-run'
import type { HostRefusal, ScenarioChoice } from '../world-host'
import { breaksNothing, wrongInFile } from './breaks-nothing'
import { hashOfExercise } from './exercise-hash'
import { exerciseInLink, type ReadExercise } from './exercise-text'

type Later = NonNullable<CommandOf<'start-procedure'>['later']>[number]

/** Everything that an exercise asks for, found in its world. */
export type Set = {
  readonly choice: ScenarioChoice
  /** What is broken before it begins, and later. */
  readonly now: readonly FaultKind[]
  readonly later: readonly Later[]
  readonly exercise: Exercise
}

/** The world of the exercise that a link carries, in which it is under way; for the learner whom the link names beside it. */
export async function freshOfLink({
  exercise: link = '',
  learner,
  ...rest
}: ScenarioChoice): Promise<Fresh | HostRefusal> {
  const beside = Object.entries(rest).filter(([part, value]) => part !== 'id' && value !== undefined)
  if (rest.id !== '' || beside.length > 0)
    return {
      refusal: refuse('invalid', 'An exercise says all of it itself: leave the other parts out.').refusal,
    }
  const read = exerciseInLink(link)
  if (!('exercise' in read)) return refusalOf(read)
  // In the world of another number there are other machines: what is wrong then would name what is hidden.
  if (learner !== undefined && namesMachines(read.exercise))
    return refusalOf(wrongAt('learner', FOR_ONE_WORLD))
  const set = setUpOf({ ...read.exercise, ...(learner !== undefined && { learner }) })
  if (!('choice' in set)) return refusalOf(set)
  const fresh = freshFromChoice(set.choice, set.now)
  if ('refusal' in fresh) return fresh
  const { title, words = '', help, weights, passMark, word } = set.exercise
  return withRun(fresh, set.choice, {
    // It is one exercise, whoever's world it is in.
    exercise: { title, words, help, weights, passMark, word, hash: hashOfExercise(read.exercise) },
    later: set.later,
  })
}

const FOR_ONE_WORLD = 'This exercise is set for the machines of one world: open its link without a number.'

type Wrong = Exclude<ReadExercise, { readonly exercise: Exercise }>

/** Why an exercise cannot be set or started. */
export const refusalOf = ({ why, errors }: Wrong): HostRefusal => ({
  refusal: refuse('invalid', why, { errors: [...errors] }).refusal,
})

/** What an exercise asks for, or what of it is not there, field by field. */
export function setUpOf(exercise: Exercise): Set | Wrong {
  const id = 'file' in exercise.world ? scenarioOfFile(exercise.world.file) : exercise.world.scenario
  const { seed = 1, learner = 0, profile = 'strict' } = exercise
  const wrong = 'file' in exercise.world ? wrongInFile(exercise.world.file) : []
  if (wrong.length > 0)
    return {
      why: 'The world of the exercise cannot be made.',
      errors: wrong.map(({ field, message }) => ({ field: `world.file.${field}`, message })),
    }
  if (learner !== 0 && !hasVariants(id))
    return wrongAt('learner', 'This world is the same for every learner: leave the number out.')
  const world = startWorld(scenarioFor(id, learner), seed, profile)
  if (!world)
    return wrongAt(
      'world',
      `There is no such world. What exists: ${scenarios.map((one) => one.id).join(', ')}.`,
    )
  const procedure = procedureNamed(exercise.procedure)
  if (!procedure)
    return wrongAt(
      'procedure',
      `There is no procedure "${exercise.procedure}". What exists: ${procedures.map((one) => one.id).join(', ')}.`,
    )
  const found = (exercise.hidden ?? []).map((one, index) => hiddenIn(world, procedure, one, index))
  const errors = [
    ...rolesIn(world, procedure, exercise),
    ...found.flatMap((one) => ('errors' in one ? one.errors : [])),
    ...against(exercise),
  ]
  if (errors.length > 0) return { why: 'The exercise cannot be set like that.', errors }
  const all = found.flatMap((one) => ('errors' in one ? [] : [one]))
  return {
    choice: choiceOf(exercise, id),
    now: all.flatMap((one) => ('now' in one ? [one.now] : [])),
    later: all.flatMap((one) => ('later' in one ? [one.later] : [])),
    exercise,
  }
}

const wrongAt = (field: string, message: string): Wrong => ({
  why: 'The exercise cannot be set like that.',
  errors: [{ field, message }],
})

/** Roles that were chosen and cannot be; those of which nothing is said are found at the start. */
function rolesIn(world: World, procedure: Procedure, { roles = {} }: Exercise): FieldError[] {
  const keys = procedure.roles.map(({ key }) => key)
  return Object.entries(roles).flatMap(([key, name]) => {
    const message = !keys.includes(key)
      ? `${procedure.title} has no such role, only ${keys.join(', ') || 'none'}.`
      : !expresswayNamed(world, name) && `There is no Expressway "${name}" in this world.`
    return message ? [{ field: `roles.${key}`, message }] : []
  })
}

type Found =
  | { readonly now: FaultKind }
  | { readonly later: Later }
  | { readonly errors: readonly FieldError[] }

function hiddenIn(world: World, procedure: Procedure, { fault: text, when }: Hidden, index: number): Found {
  const asked = faultAsAsked(world, text)
  if ('refusal' in asked)
    return { errors: [{ field: `hidden.${index}.fault`, message: asked.refusal.detail }] }
  const { fault } = asked
  const idle = breaksNothing(world, fault)
  if (idle !== null) return { errors: [{ field: `hidden.${index}.fault`, message: idle }] }
  if (when === 'now') return { now: fault }
  if ('atMs' in when) return { later: { fault, afterMs: when.atMs } }
  const { afterStep } = when
  if (stepsOf(procedure).some(({ id }) => id === afterStep)) return { later: { fault, afterStep } }
  const message = `${procedure.title} has no step "${afterStep}".`
  return { errors: [{ field: `hidden.${index}.when`, message }] }
}

/** What does not go together. */
function against({ mode = 'learn', clock, help, limitMinutes, hidden = [] }: Exercise): FieldError[] {
  const isTooLate = (when: Hidden['when']) =>
    limitMinutes !== undefined &&
    typeof when === 'object' &&
    'atMs' in when &&
    when.atMs >= limitMinutes * MINUTE_MS
  return [
    ...(mode === 'exam' && clock === 'paused'
      ? [{ field: 'clock', message: 'The clock of an exam runs.' }]
      : []),
    ...(help && mode !== 'practise'
      ? [{ field: 'help', message: 'Only who practises takes help: leave it out, or choose that mode.' }]
      : []),
    ...hidden.flatMap(({ when }, index) =>
      isTooLate(when) ? [{ field: `hidden.${index}.when`, message: 'The time is up before that.' }] : [],
    ),
  ]
}

function choiceOf(exercise: Exercise, id: string): ScenarioChoice {
  const { seed, learner, profile, clock, signin, procedure, roles, mode, wanted, limitMinutes, step } =
    exercise
  return { id, seed, learner, profile, clock, signin, procedure, roles, mode, wanted, limitMinutes, step }
}
