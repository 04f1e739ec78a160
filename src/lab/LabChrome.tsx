import { Fragment, type ReactNode, useEffect, useRef } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { useChromeStore } from '../stores/chrome'
import { usePastStore } from '../stores/past'
import { useReloadStore } from '../stores/reload'
import { useReplacedStore } from '../stores/replaced'
import { useSleptStore } from '../stores/slept'
import { onDemand } from '../ui/on-demand'
import { Announcements } from './Announcements'
import { LabBar } from './LabBar'
import { MistakeNote } from './MistakeNote'
import { PackageNote } from './PackageNote'
import { ProcedureDrawer } from './ProcedureDrawer'
import { ShowPanel } from './ShowPanel'
import { StorageNote } from './StorageNote'
import { usePlaceKeys } from './use-place-keys'
import { WhyPanel } from './WhyPanel'

/** The lab around whatever the route shows: bar above, procedure at the right, and the answer to "why?". */
export function LabChrome({ children }: { children: ReactNode }) {
  const hidden = useHiddenChrome()
  const reloads = useReloadStore((store) => store.reloads)
  const { key } = useLocation()
  const isLeft = useReloadStore((store) => store.leaving === key)
  const arrive = useReloadStore((store) => store.arrive)
  useEffect(() => arrive(), [arrive, key])
  const shown = !isLeft && <Fragment key={reloads}>{children}</Fragment>
  usePlaceKeys()
  return (
    <>
      {hidden ? <Alone>{shown}</Alone> : <Around>{shown}</Around>}
      <Announcements />
    </>
  )
}

/** Without the lab the document scrolls: the answer to "why?" stays at its lower edge, and ends below its last line. */
function Alone({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="flex min-h-dvh flex-col">
        <PastNote />
        {import.meta.env.MODE === 'lms' && <PackageNote />}
        {children}
      </div>
      <div className="sticky bottom-0 z-10 w-full lg:ml-auto lg:w-fit">
        <WhyPanel />
      </div>
    </>
  )
}

/** The console shrinks beside the drawer and scrolls by itself, so that nothing of it is ever covered. */
function Around({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  const area = useRef<HTMLDivElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    // The first page stands at its top: to say so would have it laid out before everything of it is there.
    if (shown.current !== pathname) {
      area.current?.scrollTo(0, 0)
      // On a low screen it is the document that scrolls.
      globalThis.scrollTo(0, 0)
    }
    shown.current = pathname
  }, [pathname])
  return (
    <div className="lab-frame flex h-dvh flex-col">
      <LabBar />
      <PastNote />
      <StorageNote />
      <Replaced />
      <Slept />
      {import.meta.env.MODE === 'lms' && <PackageNote />}
      <div className="lab-panes flex min-h-0 flex-1 flex-col lg:flex-row">
        <div ref={area} className="relative flex min-h-0 min-w-0 flex-1 scroll-pb-14 flex-col overflow-auto">
          {children}
        </div>
        {/* On a small screen an answer takes the place of the procedure until it is closed. */}
        <div className="flex min-h-0 shrink-0 flex-col max-lg:has-[#lab-why]:[&>#lab-procedure]:hidden">
          <WhyPanel />
          <ProcedureDrawer />
        </div>
      </div>
      <MistakeNote />
      <ShowPanel />
    </div>
  )
}

const band = onDemand(() => import('./timeline/PastBand'))
const replaced = onDemand(() => import('./ReplacedNote'))
const slept = onDemand(() => import('./SleptNote'))

function Replaced() {
  const parts = replaced.useWhen(useReplacedStore((store) => store.elsewhere))
  return parts && <parts.ReplacedNote />
}

function Slept() {
  const parts = slept.useWhen(useSleptStore((store) => store.sleptMs !== null))
  return parts && <parts.SleptNote />
}

/** Says that this tab looks at the past, while it does. */
function PastNote() {
  const moment = usePastStore((store) => store.moment)
  const parts = band.useWhen(moment !== null)
  return moment !== null && parts && <parts.PastBand moment={moment} />
}

/** `?chrome=none` hides the lab for as long as the tab lives, `?chrome=all` shows it again. */
function useHiddenChrome(): boolean {
  const [search] = useSearchParams()
  const asked = search.get('chrome')
  const remembered = useChromeStore((store) => store.hidden)
  const setHidden = useChromeStore((store) => store.setHidden)
  useEffect(() => {
    if (asked !== null) setHidden(asked === 'none')
  }, [asked, setHidden])
  return asked === null ? remembered : asked === 'none'
}
