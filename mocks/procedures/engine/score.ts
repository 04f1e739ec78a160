import { HELPS, type Help } from '#contract/wire/procedures'
import type { RunResult } from '#contract/wire/result'

/** What is counted of a run, and what one of it takes off the score. */
type Weight = {
  readonly what: string
  readonly weight: number
  readonly count: (run: Omit<RunResult, 'score'>) => number
}

/** Every run begins with that many points, and has never less than none. */
const FULL_SCORE = 100

const stepsThatAre =
  (state: RunResult['steps'][number]['state']) =>
  ({ steps }: Pick<RunResult, 'steps'>) =>
    steps.filter((step) => step.state === state).length

/**
 * The weights, in the order in which the page shows them. Calls, registrations and time take nothing off: some of them the
 * guide itself costs, and the page compares them with that; what it would have spared is a mistake already, and one act is
 * one mistake.
 */
const weights: readonly Weight[] = [
  { what: 'Mistakes', weight: 5, count: ({ mistakes }) => mistakes.length },
  { what: 'Steps whose time passed', weight: 3, count: stepsThatAre('missed') },
  { what: 'Steps left undone', weight: 2, count: stepsThatAre('open') },
]

/** What help is called in the score, and what one of it takes off. In the mode *learn* it is free, and shown all the same. */
const helpWeights: Readonly<Record<Help, { readonly what: string; readonly weight: number }>> = {
  step: { what: 'Steps read', weight: 1 },
  nudge: { what: 'Hints: where to go', weight: 1 },
  page: { what: 'Hints: which page', weight: 1 },
  values: { what: 'Hints: which values', weight: 2 },
  show: { what: 'Steps shown', weight: 3 },
  do: { what: 'Steps done by the lab', weight: 5 },
  why: { what: 'Asked why', weight: 1 },
  cause: { what: 'Cause shown', weight: 10 },
}

/** The kinds of help that were taken. */
const helpWeightsOf = ({ help, mode }: Omit<RunResult, 'score'>): readonly Weight[] =>
  HELPS.filter((kind) => help.some((taken) => taken.help === kind)).map((kind) => ({
    what: helpWeights[kind].what,
    weight: mode === 'learn' ? 0 : helpWeights[kind].weight,
    count: () => help.filter((taken) => taken.help === kind).length,
  }))

/** The score of a run, and what was taken off for what, a line for each weight. */
export function scoreOf(run: Omit<RunResult, 'score'>): RunResult['score'] {
  const lines = [...weights, ...helpWeightsOf(run)].map(({ what, weight, count }) => {
    const counted = count(run)
    return { what, count: counted, weight, points: counted * weight }
  })
  const off = lines.reduce((sum, { points }) => sum + points, 0)
  return { total: Math.max(0, FULL_SCORE - off), lines }
}
