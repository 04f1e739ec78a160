import { type ComponentProps, useEffect, useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import type { Frame as FrameAnswer } from '#contract/wire/status'
import { writesAnswered } from '../api/writes'
import { isRefusal } from '../components/is-refusal'
import { useConsolePath } from '../components/use-console-path'
import { useHost } from '../components/use-host'
import { useRestartingStore } from '../stores/restarting'
import { Loaded } from '../ui/Loaded'
import { onDemand } from '../ui/on-demand'
import { overlays } from '../ui/overlays'
import { useStandingError } from '../ui/use-standing-error'
import { whenIdle } from '../util/when-idle'
import { Banner, HELP_BUTTON } from './Banner'
import { EmptyFooter, EmptyHead } from './EmptyFrame'
import { Footer } from './Footer'
import { Menu } from './Menu'
import { useConsoleFrame } from './use-console-frame'
import { useLook } from './use-look'
import { useReloadAtSameAddress } from './use-reload-at-same-address'

const help = onDemand(() => import('./PageHelp'))
const waiting = onDemand(() => import('./RestartingPage'))
const unreached = onDemand(() => import('../pages/UnreachablePage'))

/** The console of the host in the URL: another host, another console. */
export function ConsoleLayout() {
  const host = useHost()
  useReloadAtSameAddress()
  return <HostConsole key={host} host={host} />
}

function HostConsole({ host }: { readonly host: string }) {
  const frame = useConsoleFrame(host)
  const error = useStandingError(frame)
  const location = useLocation()
  const restarting = useRestartingStore((store) => store.byHost[host])
  const page = waiting.useWhen(restarting !== undefined)
  const unreachable = isRefusal(error, 503)
  const away = unreached.useWhen(unreachable)
  const signedOut = isRefusal(error, 401)
  // A session that ends while the host is away is no surprise; one that ends under the hands is.
  const [wasAway, setWasAway] = useState(false)
  if (unreachable && !wasAway) setWasAway(true)
  const [hadFrame, setHadFrame] = useState(false)
  if (frame.data && !hadFrame) setHadFrame(true)

  // First: it ends the waiting. Whoever went past it to sign in would be sent to sign in again.
  if (restarting) {
    if (!page) return <Frame host={host} frame={frame.data} />
    return <page.RestartingPage host={host} frame={frame.data} restarting={restarting} />
  }
  if (signedOut) {
    const from = `${location.pathname}${location.search}`
    const expired = frame.data !== undefined && !wasAway
    return <Navigate replace to={`/${host}/login`} state={{ from, expired }} />
  }
  if (isRefusal(error, 503)) {
    return away && <away.UnreachablePage host={host} error={error} onReload={() => void frame.refetch()} />
  }
  // The page asks beside the frame while nothing is known yet. When the world is replaced it goes, and comes anew.
  if (!frame.data && (error || hadFrame)) return <Loaded query={frame}>{() => null}</Loaded>
  return <Frame host={host} frame={frame.data} />
}

/** How the system is classified, for everyone who sees a page of it. */
function Classification({ text }: { readonly text: string }) {
  return <p className="m-0 bg-[#2f6b3a] px-4 py-1 text-center font-bold break-words text-white">{text}</p>
}

type FrameProps = { readonly host: string; readonly frame: FrameAnswer | undefined }

/** Until the frame has come nobody knows who is signed in: the page asks already, and is not shown. */
function Frame({ host, frame }: FrameProps) {
  const path = useConsolePath()
  const [isHelped, setHelped] = useState(false)
  const parts = help.useWhen(isHelped)
  const close = () => {
    setHelped(false)
    document.getElementById(HELP_BUTTON)?.focus()
  }
  return (
    <div className="flex min-h-full grow flex-col bg-paper">
      {frame ? <Head host={host} frame={frame} onHelp={() => setHelped(true)} /> : <EmptyHead />}
      <div className="flex grow flex-col lg:flex-row-reverse">
        {isHelped && parts && <parts.PageHelp path={path} onClose={close} />}
        <Content host={host} isHidden={!frame} />
      </div>
      {!frame && (
        <p aria-busy="true" className="m-0 grow px-4 pt-2 text-muted">
          Loading…
        </p>
      )}
      {frame ? <Footer frame={frame} /> : <EmptyFooter />}
    </div>
  )
}

type HeadProps = ComponentProps<typeof Banner>

function Head({ host, frame, onHelp }: HeadProps) {
  return (
    // Not a banner: the lab's bar above is the banner of this page.
    <section aria-label="Console">
      <a href="#content" className="sr-only bg-paper p-2 focus:not-sr-only focus:absolute focus:z-50">
        Skip to content
      </a>
      {frame.classification && <Classification text={frame.classification} />}
      <Banner host={host} frame={frame} onHelp={onHelp} />
      <Menu host={host} product={frame.product} selectedServices={frame.selectedServices} />
    </section>
  )
}

/** A save that is under way comes first. */
async function prepareOverlays(): Promise<void> {
  await writesAnswered(ANSWERED_MS_MAX)
  await Promise.all([overlays.prepare(), waiting.prepare(), unreached.prepare()])
}

const ANSWERED_MS_MAX = 1_000

/** The page of the menu: busy until what it shows has come. */
function Content({ host, isHidden }: { readonly host: string; readonly isHidden: boolean }) {
  const isRead = useLook(host)
  // Nobody waits for what may be opened above the page until the page stands.
  useEffect(
    () => (isRead ? whenIdle(() => void prepareOverlays().catch(() => undefined)) : undefined),
    [isRead],
  )
  return (
    <main
      id="content"
      tabIndex={-1}
      hidden={isHidden}
      aria-busy={!isRead}
      className="min-w-0 grow outline-none"
    >
      <Outlet />
    </main>
  )
}
