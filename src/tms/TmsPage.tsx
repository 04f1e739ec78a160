import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, Navigate, useParams } from 'react-router'
import { problemUrn } from '#contract/problem'
import type { TmsView } from '#contract/wire/tms'
import { Refused } from '../api/client'
import { changeTms, tmsQuery } from '../api/tms'
import { useStandingError } from '../ui/use-standing-error'
import { AddSystemsPage } from './AddSystemsPage'
import { colours, places } from './look'
import { NavigatorPage } from './NavigatorPage'
import { NETWORK_SETTINGS, NetworkSettingsPage } from './NetworkSettingsPage'
import { SystemPage } from './SystemPage'

/** Cisco TMS, in a world that has it; a browser's words where it cannot be reached. */
export function TmsPage() {
  const { '*': path = '' } = useParams()
  const query = useQuery(tmsQuery)
  const { data } = query
  const error = useStandingError(query)
  const isThere = data !== undefined && !error
  useEffect(() => {
    // Procedures ask for looks; one that fails is told by the read.
    if (isThere) changeTms({ kind: 'look', page: path }).catch(() => undefined)
  }, [isThere, path])
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
      <header className="px-4 py-2 text-lg font-semibold" style={colours.band}>
        Cisco TelePresence Management Suite <small>{data.version}</small>
      </header>
      <nav
        aria-label="Cisco TMS"
        className="flex flex-wrap gap-x-4 gap-y-1 border-b px-4 py-2"
        style={colours.menu}
      >
        <Link to="/tms/systems/navigator">Systems &gt; Navigator</Link>
        <Link to={places.networkSettings}>{NETWORK_SETTINGS}</Link>
        <Link to="/">Home of the lab</Link>
      </nav>
      <main className="flex grow flex-col gap-4 p-4">{pageAt(path, data)}</main>
    </div>
  )
}

/** The page at a path below `tms/`; anything else leads to the Navigator. */
function pageAt(path: string, view: TmsView) {
  const [menu, page, id = '', tab] = path.split('/')
  const folder = view.folders.find((one) => one.id === id) ?? view.folders[0]
  const system = view.systems.find((one) => one.id === id)
  if (menu === 'administrative-tools' && page === 'network-settings')
    return <NetworkSettingsPage view={view} />
  if (page === 'system' && system) return <SystemPage key={system.id} view={view} system={system} tab={tab} />
  if (page === 'add-systems' && folder) return <AddSystemsPage key={folder.id} view={view} folder={folder} />
  if (page === 'navigator' && folder) return <NavigatorPage key={folder.id} view={view} folder={folder} />
  return <Navigate replace to="/tms/systems/navigator" />
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
