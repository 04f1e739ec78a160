import { useRef, useState } from 'react'
import { useExamStore } from '../api/interpose'
import type { State, ViewParts } from '../api/view-parts'
import { LabButton } from '../lab/LabButton'
import { useLabTheme } from '../lab/use-lab-theme'
import { chooseVariant, useVariantStore } from '../variants/chosen'
import { AS_IT_IS, variantNames } from '../variants/names'
import { TaskPanel, useGoal } from './TaskPanel'
import { useRoom } from './use-room'

/** What is so of the page in each state. */
const stateWords: Readonly<Record<State, string>> = {
  loading: 'its answers are on their way for ever',
  error: 'its questions are refused',
  empty: 'its lists are empty',
  'read-only': 'as an account with the access level Read-only has it',
  long: 'with long texts and long lists',
  refused: 'every save is refused',
}

type ViewBarProps = {
  readonly view: ViewParts
  /** The address without all that, as it would be now. */
  readonly plainAddress: () => string
  readonly onVariant: (name: string) => void
}

/** Says that a page is shown otherwise than it is, how, and how to leave that; with variants, which one. */
export function ViewBar({ view, plainAddress, onVariant }: ViewBarProps) {
  const theme = useLabTheme()
  const isExam = useExamStore((store) => store.isExam === true)
  const words = wordsOf(view)
  const bar = useRef<HTMLElement>(null)
  useRoom(bar)
  return (
    <section
      ref={bar}
      data-uncounted
      aria-label="How this page is shown"
      data-theme={theme}
      className="lab fixed bottom-0 left-0 z-60 flex max-w-full flex-wrap items-center gap-2 rounded border border-(--lab-edge) bg-(--lab-hint) px-2 py-1 text-xs"
    >
      {isExam && <span>An exam shows pages as they are.</span>}
      {!isExam && words.length > 0 && <span>Shown for designers: {words.join('; ')}.</span>}
      {!isExam && view.variant !== undefined && <VariantSwitch onVariant={onVariant} />}
      <LabButton look="quiet" onClick={() => location.assign(plainAddress())}>
        Show as it is
      </LabButton>
    </section>
  )
}

function wordsOf({ state, latencyMs, world }: ViewParts): string[] {
  return [
    ...(state ? [stateWords[state]] : []),
    ...(latencyMs === undefined ? [] : [`every answer takes ${latencyMs} ms longer`]),
    ...(world === undefined ? [] : ['a world of its own, which is kept nowhere']),
  ]
}

/** Another variant in place, over the same world; and how long a task takes with it. */
function VariantSwitch({ onVariant }: Pick<ViewBarProps, 'onVariant'>) {
  const chosen = useVariantStore((store) => store.chosen)
  const [isMeasuring, setMeasuring] = useState(false)
  // A task goes on, and ends, whether its panel is shown or not.
  useGoal()
  return (
    <>
      <label>
        Variant{' '}
        <select
          value={chosen ?? AS_IT_IS}
          onChange={({ target }) => {
            chooseVariant(target.value)
            onVariant(target.value)
          }}
          className="rounded border border-(--lab-edge) bg-(--lab-field) text-(--lab-text)"
        >
          {variantNames.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" checked={isMeasuring} onChange={() => setMeasuring(!isMeasuring)} /> Measure a
        task
      </label>
      {isMeasuring && <TaskPanel />}
    </>
  )
}
