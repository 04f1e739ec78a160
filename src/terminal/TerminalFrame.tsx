import { type ReactNode, useEffect, useRef } from 'react'
import { openScreen, type Screen } from './screen'

/** What goes on at a terminal until the page is left. */
export type Talk = (screen: Screen, signal: AbortSignal) => Promise<void>

type TerminalFrameProps = {
  readonly title: string
  readonly heading: string
  /** What the terminal is called by who does not see it. */
  readonly label: string
  /** Ways to other pages. */
  readonly links: ReactNode
  readonly talk: Talk
}

/** A terminal that fills the page. */
export function TerminalFrame({ title, heading, label, links, talk }: TerminalFrameProps) {
  const element = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const place = element.current
    if (!place) return
    const left = new AbortController()
    void talkAt(place, label, talk, left.signal)
    return () => left.abort(new DOMException('The terminal was closed.', 'AbortError'))
  }, [label, talk])

  return (
    <main className="flex h-full min-h-96 flex-1 flex-col bg-[#11161c] text-[#e6edf3]">
      <title>{`${title} - Sixpeer`}</title>
      <div className="flex flex-wrap items-center justify-between gap-x-4 border-b border-[#30363d] px-4 py-2">
        <h1 className="m-0 font-mono text-dense font-semibold">{heading}</h1>
        {links}
      </div>
      <section aria-label="Terminal" aria-describedby="terminal-keys" className="relative min-h-0 flex-1">
        <div ref={element} className="absolute inset-2" />
      </section>
      <p id="terminal-keys" className="border-t border-[#30363d] px-4 py-1 text-xs text-[#b1bac4]">
        Tab completes, ↑ and ↓ recall lines, Shift+Tab leaves the terminal.
      </p>
    </main>
  )
}

/** Opens the terminal and talks until the page is left. */
async function talkAt(place: HTMLElement, label: string, talk: Talk, signal: AbortSignal): Promise<void> {
  const screen = await openScreen(place, label)
  signal.addEventListener('abort', screen.close, { once: true })
  if (signal.aborted) return screen.close()
  try {
    await talk(screen, signal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
