import { DAY_MS, MINUTE_MS } from '#contract/spans'
import {
  EXERCISE_SCHEMA,
  EXERCISE_VERSION,
  type Exercise,
  type Hidden,
  USUAL_WEIGHTS,
  WEIGHED,
  type Weighed,
} from '#contract/wire/exercise'
import type { Profile } from '#contract/wire/lab'
import { HELPS, type Help, type Mode } from '#contract/wire/procedures'
import type { WorldFile } from '#contract/wire/world-file'

/** An exercise as it stands in the form: numbers as they were typed, and nothing that is not asked for in its mode. */
export type Draft = {
  readonly title: string
  readonly words: string
  readonly scenario: string
  /** A world of its own that came with a file; it counts while no world of the lab is chosen. */
  readonly file: WorldFile | null
  readonly seed: string
  /** In a world that is another one for each learner: which one everybody gets; blank: each gets their own. */
  readonly learner: string
  readonly profile: Profile
  readonly clock: 'running' | 'paused'
  readonly procedure: string
  readonly roles: Readonly<Record<string, string>>
  readonly mode: Mode
  readonly kinds: readonly Help[]
  readonly mostHelp: string
  readonly limit: string
  readonly step: string
  readonly hidden: readonly Hidden[]
  readonly weights: Readonly<Record<Weighed, string>>
  readonly passMark: string
  /** A new word of the trainer; blank: the one that it has, if it has one. */
  readonly word: string
  readonly kept: Pick<Exercise, 'word' | 'wanted' | 'signin'>
}

const usual: Readonly<Record<Weighed, string>> = {
  mistake: String(USUAL_WEIGHTS.mistake),
  missed: String(USUAL_WEIGHTS.missed),
  undone: String(USUAL_WEIGHTS.undone),
  step: String(USUAL_WEIGHTS.step),
  nudge: String(USUAL_WEIGHTS.nudge),
  page: String(USUAL_WEIGHTS.page),
  values: String(USUAL_WEIGHTS.values),
  show: String(USUAL_WEIGHTS.show),
  do: String(USUAL_WEIGHTS.do),
  why: String(USUAL_WEIGHTS.why),
  'what-if': String(USUAL_WEIGHTS['what-if']),
  again: String(USUAL_WEIGHTS.again),
  cause: String(USUAL_WEIGHTS.cause),
}

export const emptyDraft: Draft = {
  title: '',
  words: '',
  scenario: '',
  file: null,
  seed: '',
  learner: '',
  profile: 'realistic',
  clock: 'running',
  procedure: '',
  roles: {},
  mode: 'practise',
  kinds: HELPS.filter((help) => help !== 'why'),
  mostHelp: '',
  limit: '',
  step: '',
  hidden: [],
  weights: usual,
  passMark: '',
  word: '',
  kept: { signin: 'admin' },
}

const numberOf = (typed: string) => (typed.trim() === '' ? undefined : Number(typed))

/** The exercise that the form stands for. Whether it can be is judged where all of it is known. */
export function exerciseOf(draft: Draft): Exercise {
  const { file, scenario, roles, hidden, kinds, mode } = draft
  const chosen = Object.entries(roles).filter(([, name]) => name !== '')
  const most = numberOf(draft.mostHelp)
  const isAll = kinds.length === HELPS.length
  const weights = WEIGHED.flatMap((of) => {
    const weight = numberOf(draft.weights[of])
    return weight === undefined || weight === USUAL_WEIGHTS[of] ? [] : [[of, weight] as const]
  })
  const help = { ...(!isAll && { kinds: [...kinds] }), ...(most !== undefined && { most }) }
  return {
    schema: EXERCISE_SCHEMA,
    version: EXERCISE_VERSION,
    title: draft.title,
    words: draft.words.trim() === '' ? undefined : draft.words,
    world: file && scenario === '' ? { file } : { scenario },
    seed: numberOf(draft.seed),
    learner: numberOf(draft.learner),
    profile: draft.profile,
    clock: draft.clock === 'paused' ? draft.clock : undefined,
    procedure: draft.procedure,
    roles: chosen.length > 0 ? Object.fromEntries(chosen) : undefined,
    mode,
    help: mode === 'practise' && Object.keys(help).length > 0 ? help : undefined,
    limitMinutes: numberOf(draft.limit),
    step: numberOf(draft.step),
    hidden: hidden.length > 0 ? [...hidden] : undefined,
    weights: weights.length > 0 ? Object.fromEntries(weights) : undefined,
    passMark: numberOf(draft.passMark),
    ...draft.kept,
  }
}

/** The form of an exercise that was opened. */
export function draftOf(exercise: Exercise): Draft {
  const { world, help, weights = {}, word, wanted, signin } = exercise
  const text = (number: number | undefined) => (number === undefined ? '' : String(number))
  return {
    ...emptyDraft,
    title: exercise.title,
    words: exercise.words ?? '',
    scenario: 'scenario' in world ? world.scenario : '',
    file: 'file' in world ? world.file : null,
    seed: text(exercise.seed),
    learner: text(exercise.learner),
    profile: exercise.profile ?? 'strict',
    clock: exercise.clock ?? 'running',
    procedure: exercise.procedure,
    roles: exercise.roles ?? {},
    mode: exercise.mode ?? 'learn',
    kinds: help?.kinds ?? [...HELPS],
    mostHelp: text(help?.most),
    limit: text(exercise.limitMinutes),
    step: text(exercise.step),
    hidden: exercise.hidden ?? [],
    weights: {
      ...emptyDraft.weights,
      ...Object.fromEntries(WEIGHED.flatMap((of) => (of in weights ? [[of, text(weights[of])]] : []))),
    },
    passMark: text(exercise.passMark),
    kept: { word, wanted, signin },
  }
}

/** The longest time after which something can break, in minutes. */
export const BREAKS_MINUTES_MAX = DAY_MS / MINUTE_MS

/** When something breaks, in words; steps by their titles. */
export function whenWords(when: Hidden['when'], titleOf: (step: string) => string): string {
  if (when === 'now') return 'from the start'
  return 'atMs' in when ? `after ${when.atMs / MINUTE_MS} min` : `after "${titleOf(when.afterStep)}"`
}
