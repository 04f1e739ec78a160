import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useLocation } from 'react-router'
import { type ShowAsked, useShowStore } from '../../stores/show'
import { LabButton } from '../LabButton'
import { useBrowser } from '../use-browser'
import { useLabTheme } from '../use-lab-theme'
import { useRun } from '../use-world'
import { Bubble } from './Bubble'
import { direct } from './direct'
import { Ring } from './Ring'

/** Plays what was asked for on the real pages: a ring around what is meant, and a bubble beside it that says what and why. */
export function ShowStage({ asked }: { readonly asked: ShowAsked }) {
  usePlay(asked)
  return (
    <AbovePages>
      <Ring />
      <Bubble asked={asked} />
    </AbovePages>
  )
}

/** Says that a show has ended with the page that was loaded anew, and offers to go on with it. */
export function InterruptedShow({ asked }: { readonly asked: ShowAsked }) {
  const { data: run } = useRun()
  const ask = useShowStore((store) => store.ask)
  const end = useShowStore((store) => store.end)
  const isOver = run === null || run?.finished === true
  useEffect(() => {
    // A later procedure has nothing to do with what was played before.
    if (isOver) end()
  }, [isOver, end])
  if (!run || isOver) return null
  return (
    <AbovePages>
      <section
        aria-label="Interrupted"
        className="fixed flex flex-col gap-2 rounded border border-(--lab-link) bg-(--lab-panel) p-3 lifted"
        style={{ left: 8, bottom: 8, width: 'min(22rem, calc(100vw - 1rem))' }}
      >
        <p role="status">The lab was loaded anew, and what was played here has ended with that.</p>
        <div className="flex flex-wrap gap-2">
          <LabButton onClick={() => ask(asked)}>Go on with the step that is due</LabButton>
          <LabButton onClick={end}>Close</LabButton>
        </div>
      </section>
    </AbovePages>
  )
}

/** Above pages and dialogs alike, and never a part of what a dialog keeps everybody from. */
function AbovePages({ children }: { readonly children: ReactNode }) {
  const theme = useLabTheme()
  return createPortal(
    <div data-show="" data-react-aria-top-layer="true" data-theme={theme} className="lab relative z-50">
      {children}
    </div>,
    document.body,
  )
}

function usePlay(asked: ShowAsked): void {
  const client = useQueryClient()
  const { load } = useBrowser()
  const { pathname } = useLocation()
  const latest = useRef({ load, pathname })
  useLayoutEffect(() => {
    latest.current = { load, pathname }
  })
  useEffect(() => {
    const ended = new AbortController()
    const stage = {
      client,
      front: () => latest.current.pathname,
      load: (location: string) => latest.current.load(location),
    }
    void direct(stage, asked, ended.signal)
    return () => ended.abort()
  }, [asked, client])
}
