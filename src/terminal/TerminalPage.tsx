import { useEffect, useRef } from 'react'
import { Link, useParams } from 'react-router'
import {
  recoverPassword,
  type TerminalWay,
  terminalComplete,
  terminalLine,
  terminalSignIn,
} from '../api/terminal'
import { converse, type Remote } from './conversation'
import { openScreen } from './screen'

function remoteAt(host: string, way: TerminalWay, words: Remote['words']): Remote {
  return {
    host,
    words,
    recoverPassword: way === 'serial-console' ? (body) => recoverPassword(host, body) : undefined,
    signIn: (body) => terminalSignIn(host, way, body),
    line: (body) => terminalLine(host, way, body),
    complete: (body) => terminalComplete(host, way, body),
  }
}

type TerminalPageProps = {
  /** What the way to the command line is called. */
  readonly name: string
  readonly way: TerminalWay
  /** What the terminal says where there is no connection. */
  readonly words: Remote['words']
}

/** A terminal on the command line of an Expressway (ADD-48). */
export function TerminalPage({ name, way, words }: TerminalPageProps) {
  const { host = '' } = useParams()
  const element = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const place = element.current
    if (!place) return
    const left = new AbortController()
    void talkAt(place, remoteAt(host, way, words), left.signal)
    return () => left.abort(new DOMException('The terminal was closed.', 'AbortError'))
  }, [host, way, words])

  return (
    <main className="flex h-full min-h-96 flex-1 flex-col bg-[#11161c] text-[#e6edf3]">
      <title>{`${name}, ${host} - Sixpeer`}</title>
      <div className="flex items-center justify-between gap-4 border-b border-[#30363d] px-4 py-2">
        <h1 className="m-0 font-mono text-dense font-semibold">
          {host} – {name}
        </h1>
        <Link className="text-dense text-[#7cc0ff] underline" to={`/${host}/overview`}>
          Web console of {host}
        </Link>
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
async function talkAt(place: HTMLElement, remote: Remote, signal: AbortSignal): Promise<void> {
  const screen = await openScreen(place, `Command line of ${remote.host}`)
  signal.addEventListener('abort', screen.close, { once: true })
  if (signal.aborted) return screen.close()
  try {
    await converse(remote, screen, signal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
