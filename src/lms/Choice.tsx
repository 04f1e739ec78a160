import { PlainPage } from '../start/PlainPage'
import type { Left } from './suspend-data'

type Props = {
  /** What the last visit left; null where it cannot be read. */
  readonly left: Left | null
  /** Whether its world is in this browser. */
  readonly isHere: boolean
  /** Told whether to go on. */
  readonly onChoose: (goesOn: boolean) => void
}

/** Asks what to do with what the last visit left. */
export function Choice({ left, isHere, onChoose }: Props) {
  const canGoOn = left !== null && (isHere || left.log !== null)
  const title = canGoOn ? 'Go on where you stopped?' : 'This exercise begins anew'
  return (
    <PlainPage title={title}>
      <p>{wordsFor(left, isHere)}</p>
      {canGoOn && <p>To begin again gives up what was done so far.</p>}
      <p className="flex gap-4">
        {canGoOn && (
          <button type="button" className="control" ref={focused} onClick={() => onChoose(true)}>
            Go on
          </button>
        )}
        <button
          type="button"
          className="control"
          ref={canGoOn ? undefined : focused}
          onClick={() => onChoose(false)}
        >
          {canGoOn ? 'Begin again' : 'Begin'}
        </button>
      </p>
    </PlainPage>
  )
}

const focused = (button: HTMLButtonElement | null) => button?.focus()

function wordsFor(left: Left | null, isHere: boolean): string {
  if (!left)
    return 'What your last visit left with the learning platform cannot be read: it is damaged, or another version of the exercise wrote it.'
  const place = left.steps ? `, with ${left.steps.done} of ${left.steps.of} steps done` : ''
  if (isHere) return `Your last visit ended in the middle of the exercise${place}. This browser has kept it.`
  if (left.log)
    return `Your last visit ended in the middle of the exercise${place}. Your learning platform has kept it.`
  const why =
    left.marks.mode === 'exam'
      ? 'an exam hands out nothing before its end'
      : 'what was done in it no longer fitted what the learning platform keeps'
  return `Your last visit ended in the middle of the exercise${place}, in another browser. Only that browser can go on with it: ${why}. To go on, close this page and open the exercise there.`
}
