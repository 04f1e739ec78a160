import { PlainPage } from '../start/PlainPage'
import type { Left } from './suspend-data'
import { aboutLeft } from './words'

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
      <p>{aboutLeft(left, isHere)}</p>
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
