import { counted } from '#contract/counted'
import type { Profile } from '#contract/wire/lab'
import type { Comparison, ResultFigures, ResultOutcome, RunResult } from '#contract/wire/result'
import { distance } from '../world-time'

/** How a run came out, in words and in the colour that goes with them. */
export const outcomeWords: Readonly<
  Record<ResultOutcome, { readonly words: string; readonly edge: string }>
> = {
  'without-mistakes': { words: 'Finished without a mistake', edge: 'border-(--lab-good)' },
  'with-mistakes': { words: 'Finished with mistakes', edge: 'border-(--lab-warn)' },
  'time-is-up': { words: 'Not finished: the time was up', edge: 'border-(--lab-bad)' },
  unfinished: { words: 'Not finished', edge: 'border-(--lab-bad)' },
}

/** What each profile does with what the guide forbids. */
export const profileWords: Readonly<Record<Profile, string>> = {
  strict: 'Strict: what the guide forbids is refused',
  realistic: 'Realistic: what the guide forbids is let through, and shows',
}

/** How long something lasted. */
export const lasted = (ms: number): string => (ms < 1_000 ? '0 s' : distance(ms))

type Figure = {
  readonly key: keyof ResultFigures
  readonly what: string
  /** What is counted, where the words alone do not say it. */
  readonly means?: string
  readonly words: (value: number) => string
}

/** The figures of a run in the order of the page. */
export const figureRows: readonly Figure[] = [
  { key: 'mistakes', what: 'Mistakes', words: String },
  { key: 'callsLost', what: 'Calls lost', means: 'in a restart', words: String },
  { key: 'registrationsLost', what: 'Registrations lost', means: 'in a restart', words: String },
  { key: 'downMs', what: 'Machines down', means: 'all of them together', words: lasted },
  {
    key: 'withoutRedundancyMs',
    what: 'Without redundancy',
    means: 'a cluster that had two peers in service had fewer',
    words: lasted,
  },
  {
    key: 'unattendedMs',
    what: 'Alarms unattended',
    means: 'one had come up, and nobody had acknowledged it',
    words: lasted,
  },
  { key: 'mostPeersDownAtOnce', what: 'Most machines down at once', words: String },
  { key: 'tookMs', what: 'Time taken', means: 'in the world', words: lasted },
]

/** What is no consequence of one act: how many mistakes there were, and how long one took over all of it. */
const NOT_COMPARED: readonly (keyof ResultFigures)[] = ['mistakes', 'tookMs']

/** What a run would have come to without one act of it, where that differs from what it came to. */
export function withoutItWords(
  here: ResultFigures,
  { figures, refused }: Pick<NonNullable<Comparison['withoutMistakes']>[number], 'figures' | 'refused'>,
): string {
  const others = figureRows
    .filter(({ key }) => !NOT_COMPARED.includes(key) && figures[key] !== here[key])
    .map(({ key, what, words }) => `${what.toLowerCase()} ${words(figures[key])}, not ${words(here[key])}`)
  const then = others.length > 0 ? others.join('; ') : 'the figures would be the same'
  const lost = refused > 0 ? ` Then ${counted(refused, 'later act')} would have been refused.` : ''
  return `Without it: ${then}.${lost}`
}

/** That a run was not begun at its first step, in words. */
export const begunWords = (step: number): string =>
  `At step ${step}: the lab has done those before, and they count for nothing.`

/** So much of the hash of an exercise tells those of a class apart. */
export const HASH_SHOWN = 8

/** What was practised: the exercise, with the beginning of its hash, for anybody may call another one the same; else the procedure. */
export const exerciseName = ({
  title,
  exercise = title,
  exerciseHash,
}: Pick<RunResult, 'title'> & Partial<Pick<RunResult, 'exercise' | 'exerciseHash'>>): string =>
  exerciseHash === undefined ? exercise : `${exercise} (${exerciseHash.slice(0, HASH_SHOWN)})`
