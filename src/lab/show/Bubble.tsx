import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { type ShowAsked, useShowStore } from '../../stores/show'
import { LabButton } from '../LabButton'
import { LabSelect } from '../LabField'
import { RequirementRefs } from '../RequirementRefs'
import { placeBubble } from './place-bubble'
import { PACES, useScene } from './scene'
import { useBox } from './use-box'

const titles: { readonly [W in ShowAsked['way']]: string } = { show: 'Show me', do: 'Do it for me' }

/** Says what is to be done or is being done, and why; announced, in reach of the keyboard, and ended by Escape. */
export function Bubble({ asked }: { readonly asked: ShowAsked }) {
  const { step, words, elsewhere, ending } = useScene()
  const bubble = useRef<HTMLElement>(null)
  const place = usePlace(bubble)
  useKeys(bubble)
  return (
    <section
      ref={bubble}
      tabIndex={-1}
      aria-label={titles[asked.way]}
      className="fixed flex max-h-full flex-col gap-2 overflow-y-auto rounded border border-(--lab-link) bg-(--lab-panel) p-3 lifted"
      style={{ width: 'min(22rem, calc(100vw - 1rem))', left: place.left, top: place.top }}
    >
      <h2 className="text-xs font-semibold text-(--lab-link)">
        {step ? `${titles[asked.way]}: ${step.title}` : titles[asked.way]}
      </h2>
      <p role="status" className="font-semibold wrap-break-word">
        {ending ?? words}
      </p>
      {step && ending === null && (
        <details>
          <summary className="cursor-pointer text-(--lab-link)">Why</summary>
          <p className="whitespace-pre-line text-(--lab-soft)">{step.text}</p>
          <RequirementRefs ids={step.guide} />
        </details>
      )}
      {elsewhere !== null && ending === null && (
        <Link
          to={elsewhere}
          className="rounded bg-(--lab-accent) px-2.5 py-1 text-center font-semibold text-white hover:underline"
        >
          Go there
        </Link>
      )}
      <Controls asked={asked} />
    </section>
  )
}

function Controls({ asked }: { readonly asked: ShowAsked }) {
  const { isPaused, ending, letPass, pace } = useScene()
  const ask = useShowStore((store) => store.ask)
  const end = useShowStore((store) => store.end)
  if (ending !== null) {
    return (
      <div className="flex flex-wrap gap-2">
        <LabButton onClick={() => ask(asked)}>Go on</LabButton>
        <LabButton onClick={end}>Close</LabButton>
      </div>
    )
  }
  return (
    <div className="flex flex-wrap items-end gap-2">
      {letPass && <LabButton onClick={letPass}>Let it pass</LabButton>}
      {asked.way === 'do' && (
        <>
          <LabButton onClick={() => useScene.setState({ isPaused: !isPaused })}>
            {isPaused ? 'Go on' : 'Pause'}
          </LabButton>
          <LabSelect
            label="Pace"
            options={PACES.map(({ label }) => ({ value: label, label }))}
            value={pace.label}
            onChoose={(chosen) =>
              useScene.setState({ pace: PACES.find(({ label }) => label === chosen) ?? pace })
            }
          />
          <LabButton onClick={end}>Take over</LabButton>
        </>
      )}
      {asked.way === 'show' && (
        <>
          <LabButton onClick={() => ask({ ...asked, way: 'do' })}>Do it for me</LabButton>
          <LabButton onClick={end}>End</LabButton>
        </>
      )}
    </div>
  )
}

/** Where the bubble stands, beside what it speaks of. */
function usePlace(bubble: RefObject<HTMLElement | null>) {
  const box = useBox(useScene((scene) => scene.control))
  const [size, setSize] = useState({ width: 352, height: 160 })
  useLayoutEffect(() => {
    const { current } = bubble
    if (!current) return
    const sized = new ResizeObserver(() =>
      setSize({ width: current.offsetWidth, height: current.offsetHeight }),
    )
    sized.observe(current)
    return () => sized.disconnect()
  }, [bubble])
  const view = { width: globalThis.innerWidth, height: globalThis.innerHeight }
  return placeBubble(box, size, view)
}

/** Escape ends the show, but for a dialog's own; F6 goes from the bubble to what it speaks of, and back. */
function useKeys(bubble: RefObject<HTMLElement | null>): void {
  const end = useShowStore((store) => store.end)
  useEffect(() => {
    bubble.current?.focus({ preventScroll: true })
    function onKey(event: KeyboardEvent): void {
      const { current } = bubble
      const isInside = current?.contains(document.activeElement) === true
      if (event.key === 'F6') {
        event.preventDefault()
        event.stopImmediatePropagation()
        const other = isInside ? useScene.getState().control : current
        other?.focus()
      }
      const isOfDialog = document.querySelector('[role=dialog]') !== null && !isInside
      if (event.key === 'Escape' && !isOfDialog) end()
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [bubble, end])
}
