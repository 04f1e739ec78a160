import type { Standing } from './reporter'
import type { HeldBack, Left } from './suspend-data'

const heldBackWords: Readonly<Record<HeldBack, string>> = {
  exam: 'an exam hands out nothing before its end',
  exercise: 'this exercise hides something, and hands out nothing before its end',
}

type Around = {
  readonly passMark: number
  readonly isForCredit: boolean
  readonly suspendDataMax: number
  /** Whether something else than the exercise is practised, or nothing. */
  readonly isElse: boolean
  readonly heldBack: HeldBack | null
}

/** How the exercise stands with the platform, and what is kept for the next visit; blank while nothing was told yet. */
export function aboutReport({ report, keeps }: Standing, around: Around): string {
  if (!around.isForCredit) return 'You look back at this exercise: nothing is reported in this visit.'
  const { score, isCompleted, isPassed } = report
  if (isCompleted) {
    const verdict = isPassed === true ? 'passed.' : 'not passed; a run that does not reach its end never is.'
    const points = score === null ? '' : `${score} of 100, `
    const rest = around.isElse ? ' What you do now is not the exercise.' : ''
    return `Reported to your learning platform: ${points}${verdict} The pass mark is ${around.passMark}.${rest}`
  }
  if (around.isElse)
    return 'What you do now is not the exercise, and is not reported to your learning platform.'
  if (keeps === 'nothing') return ''
  return `Your learning platform is told how you get on. ${whatIsKept(keeps, around)}`
}

function whatIsKept(keeps: 'whole' | 'mark', { heldBack, suspendDataMax }: Around): string {
  if (keeps === 'whole') return 'If you leave, you can go on from here later, in another browser too.'
  const why = heldBack
    ? heldBackWords[heldBack]
    : `what you did no longer fits the ${suspendDataMax.toLocaleString('en-GB')} characters that the platform keeps`
  return `If you leave, you can go on later in this browser only: ${why}.`
}

/** What the last visit left, and where one can go on with it; `isHere` where its world is in this browser. */
export function aboutLeft(left: Left | null, isHere: boolean): string {
  if (!left)
    return 'What your last visit left with the learning platform cannot be read: it is damaged, or another version of the exercise wrote it.'
  const place = left.steps ? `, with ${left.steps.done} of ${left.steps.of} steps done` : ''
  if (isHere) return `Your last visit ended in the middle of the exercise${place}. This browser has kept it.`
  if (left.log)
    return `Your last visit ended in the middle of the exercise${place}. Your learning platform has kept it.`
  const heldBack = left.marks.mode === 'exam' ? 'exam' : left.heldBack
  const why = heldBack
    ? heldBackWords[heldBack]
    : 'what was done in it no longer fitted what the learning platform keeps'
  return `Your last visit ended in the middle of the exercise${place}, in another browser. Only that browser can go on with it: ${why}. To go on, close this page and open the exercise there.`
}

/** That nothing can be reported, and why. */
export const aboutTrouble = (why: string) =>
  `Results cannot be reported. ${why} The exercise works all the same.`

export const CANNOT_BRING_HERE =
  'What your learning platform has kept of your last visit was made by another version of the exercise and cannot be brought here: the exercise begins anew.'
