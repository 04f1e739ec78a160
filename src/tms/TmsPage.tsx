import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link, Navigate, useParams } from 'react-router'
import { problemUrn } from '#contract/problem'
import { NETWORK_SETTINGS, tmsPageAt } from '#contract/tms-pages'
import { type TmsView, tmsPlaceSchema } from '#contract/wire/tms'
import { Refused } from '../api/client'
import { TMS, tmsQuery } from '../api/tms'
import { type PagesOf, useOpenedPage } from '../components/use-opened-page'
import { useStandingError } from '../ui/use-standing-error'
import { AddSystemsPage } from './AddSystemsPage'
import { colours, places } from './look'
import { NavigatorPage } from './NavigatorPage'
import { NetworkSettingsPage } from './NetworkSettingsPage'
import { SystemPage } from './SystemPage'
import { useKeptFocus } from './use-kept-focus'

/** All of its pages show what the one read has. */
const pagesOfTms: PagesOf = { places: tmsPlaceSchema, frameOf: () => tmsQuery.queryKey }

/** Cisco TMS, in a world that has it; a browser's words where it cannot be reached. */
export function TmsPage() {
  const { '*': typed = '' } = useParams()
  const path = typed.replace(/\/+$/, '')
  const query = useQuery(tmsQuery)
  const { data } = query
  const error = useStandingError(query)
  const isRead = useOpenedPage(TMS, path, pagesOfTms)
  if (error) return <Away error={error} />
  if (!data)
    return (
      <main aria-busy="true" className="p-4">
        <title>Cisco TMS - Sixpeer</title>
        <h1 className="m-0 text-xl font-normal">Cisco TMS</h1>
        Loading…
      </main>
    )
  return (
    <div className="flex min-h-full grow flex-col bg-paper">
      <section aria-label="Product" className="px-4 py-2 text-lg font-semibold" style={colours.band}>
        Cisco TelePresence Management Suite <small>{data.version}</small>
      </section>
      <nav
        aria-label="Cisco TMS"
        className="flex flex-wrap gap-x-4 gap-y-1 border-b px-4 py-2"
        style={colours.menu}
      >
        <Link to="/tms/systems/navigator">Systems &gt; Navigator</Link>
        <Link to={places.networkSettings}>{NETWORK_SETTINGS}</Link>
        <Link to="/">Home of the lab</Link>
      </nav>
      <Main path={path} view={data} isRead={isRead} />
    </div>
  )
}

/** Busy until the read that shows this page has come. */
function Main({ path, view, isRead }: PageProps & { readonly isRead: boolean }) {
  const main = useRef<HTMLElement>(null)
  useKeptFocus(main)
  return (
    <main ref={main} aria-busy={!isRead} className="flex grow flex-col gap-4 p-4">
      <Page path={path} view={view} />
    </main>
  )
}

type PageProps = { readonly path: string; readonly view: TmsView }

/** The page at an address below Cisco TMS; without one it begins with the Navigator. */
function Page({ path, view }: PageProps) {
  if (path === '') return <Navigate replace to="/tms/systems/navigator" />
  const page = tmsPageAt(path, view)
  if (!page) return <Unknown path={path} />
  if (page.kind === 'network-settings') return <NetworkSettingsPage view={view} />
  // Its tab is a page that somebody has looked at.
  if (page.kind === 'system' && !path.endsWith(`/${page.tab}`))
    return <Navigate replace to={`/tms/${path}/${page.tab}`} />
  if (page.kind === 'system')
    return <SystemPage key={page.system.id} view={view} system={page.system} tab={page.tab} />
  if (page.kind === 'add-systems')
    return <AddSystemsPage key={page.folder.id} view={view} folder={page.folder} />
  return <NavigatorPage key={page.folder.id} view={view} folder={page.folder} />
}

/** An address of nothing: a system that was purged, or a slip of the fingers. */
function Unknown({ path }: { readonly path: string }) {
  return (
    <>
      <title>Unknown page - Cisco TMS - Sixpeer</title>
      <h1 className="m-0 text-xl font-normal">Unknown page</h1>
      <p className="m-0">
        Cisco TMS has no page <strong className="break-all">{path}</strong>: the system or folder may be gone.
      </p>
      <p className="m-0">
        <Link to="/tms/systems/navigator" className="console-link">
          Systems &gt; Navigator
        </Link>
      </p>
    </>
  )
}

function Away({ error }: { readonly error: Error }) {
  const isDown = error instanceof Refused && error.problem.type === problemUrn('unreachable')
  return (
    <main className="mx-auto w-full max-w-2xl p-8">
      <title>Cisco TMS - Sixpeer</title>
      <h1 className="mt-0 text-xl font-normal">{isDown ? 'This site can’t be reached' : 'Cisco TMS'}</h1>
      <p role="alert">{error.message}</p>
      {isDown && <p>ERR_CONNECTION_TIMED_OUT</p>}
      <Link to="/" className="console-link">
        Home of the lab
      </Link>
    </main>
  )
}
