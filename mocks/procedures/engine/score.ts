import { FULL_SCORE, USUAL_WEIGHTS, type Weights } from '#contract/wire/exercise'
import { HELPS, type Help } from '#contract/wire/procedures'
import type { RunResult } from '#contract/wire/result'

type Scored = Omit<RunResult, 'score' | 'passed'>

/** What is counted of a run, and what one of it takes off the score. */
type Weight = {
  readonly what: string
  readonly weight: number
  readonly count: (run: Scored) => number
}

const stepsThatAre =
  (state: RunResult['steps'][number]['state']) =>
  ({ steps }: Pick<RunResult, 'steps'>) =>
    steps.filter((step) => step.state === state).length

/**
 * The weights, in the order in which the page shows them. Calls, registrations and time take nothing off: some of them the
 * guide itself costs, and the page compares them with that; what it would have spared is a mistake already, and one act is
 * one mistake.
 */
const weightsOf = ({ mistake, missed, undone }: typeof USUAL_WEIGHTS): readonly Weight[] => [
  { what: 'Mistakes', weight: mistake, count: ({ mistakes }) => mistakes.length },
  { what: 'Steps whose time passed', weight: missed, count: stepsThatAre('missed') },
  { what: 'Steps left undone', weight: undone, count: stepsThatAre('open') },
]

/** What help is called in the score. */
const helpNames: Readonly<Record<Help, string>> = {
  step: 'Steps read',
  nudge: 'Hints: where to go',
  page: 'Hints: which page',
  values: 'Hints: which values',
  show: 'Steps shown',
  do: 'Steps done by the lab',
  why: 'Asked why',
  'what-if': 'Asked what if',
  again: 'Gone back',
  cause: 'Cause shown',
}

/** The kinds of help that were taken. In the mode *learn* it is free, and shown all the same. */
const helpWeightsOf = ({ help, mode }: Scored, one: typeof USUAL_WEIGHTS): readonly Weight[] =>
  HELPS.filter((kind) => help.some((taken) => taken.help === kind)).map((kind) => ({
    what: helpNames[kind],
    weight: mode === 'learn' ? 0 : one[kind],
    count: () => help.filter((taken) => taken.help === kind).length,
  }))

/** The score of a run, and what was taken off for what, a line for each weight; an exercise may weigh otherwise. */
export function scoreOf(run: Scored, own: Weights = {}): RunResult['score'] {
  const one = { ...USUAL_WEIGHTS, ...own }
  const lines = [...weightsOf(one), ...helpWeightsOf(run, one)].map(({ what, weight, count }) => {
    const counted = count(run)
    return { what, count: counted, weight, points: counted * weight }
  })
  const off = lines.reduce((sum, { points }) => sum + points, 0)
  return { total: Math.max(0, FULL_SCORE - off), lines }
}

/** Whether a run with that score is passed: all of it was done, and the mark was reached. */
export function isPassed({ outcome }: Pick<RunResult, 'outcome'>, total: number, mark: number): boolean {
  return total >= mark && (outcome === 'without-mistakes' || outcome === 'with-mistakes')
}
