import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { endpointIdOf } from '#contract/endpoint-host'
import type { EndpointView } from '#contract/wire/endpoints'
import { REFRESH_MS } from '../api/console'
import { endpointQuery } from '../api/endpoints'
import { useHost } from '../components/use-host'
import { useStandingError } from '../ui/use-standing-error'
import { CallScreen } from './CallScreen'
import { LogScreen } from './LogScreen'
import { colours } from './look'
import { MethodScreen } from './MethodScreen'
import { RegistrationScreen } from './RegistrationScreen'
import { SettingsScreen } from './SettingsScreen'

/** The panel of an endpoint: where it is registered, how it got there, and what can be done at it. */
export function EndpointPage() {
  const host = useHost()
  const id = endpointIdOf(host)
  const query = useQuery({ ...endpointQuery(id), refetchInterval: REFRESH_MS })
  const error = useStandingError(query)
  const { data } = query
  return (
    <main aria-busy={!data && !error} className="flex min-h-full grow flex-col" style={colours.case}>
      <title>{`${id} - Endpoint - Sixpeer`}</title>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-5 pt-4">
        <h1 className="m-0 text-2xl font-light break-all">{id}</h1>
        {data && !error && <Identity view={data} />}
        <Link to="/" className="ml-auto underline" style={colours.link}>
          Home of the lab
        </Link>
      </div>
      <div className="grid gap-4 p-5 md:grid-cols-2">
        {error ? (
          <p role="alert" className="m-0">
            {error.message}
          </p>
        ) : data ? (
          <Panel view={data} />
        ) : (
          'Loading…'
        )}
      </div>
    </main>
  )
}

function Identity({ view }: { readonly view: EndpointView }) {
  const isRegistered = view.registrations.some(({ registrar }) => registrar !== null)
  return (
    <>
      <strong style={isRegistered ? colours.good : colours.bad}>
        {isRegistered ? '● Registered' : '○ Not registered'}
      </strong>
      <span style={colours.soft}>
        {view.protocol}, {view.name}, number {view.number}, {view.address}
      </span>
    </>
  )
}

function Panel({ view }: { readonly view: EndpointView }) {
  return (
    <>
      <RegistrationScreen view={view} />
      <MethodScreen view={view} />
      <SettingsScreen view={view} />
      <CallScreen view={view} />
      <div className="min-w-0 md:col-span-2">
        <LogScreen view={view} />
      </div>
    </>
  )
}
