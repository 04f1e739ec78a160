import { Link } from 'react-router'
import { counted } from '#contract/counted'
import { ENDPOINT_PAGE } from '#contract/endpoint-host'
import type { WorldSummary } from '#contract/wire/lab'
import { consolePath } from '../../console-address'
import { Lamp } from '../../Lamp'

type EndpointsOnMapProps = { readonly endpoints: NonNullable<WorldSummary['endpoints']> }

/** The endpoints beside the machines: how many are registered, each with its lamp and the way to its page. */
export function EndpointsOnMap({ endpoints }: EndpointsOnMapProps) {
  const lost = endpoints.filter(({ registrars }) => registrars.length === 0).length
  const byName = endpoints.filter(({ byClusterName }) => byClusterName)
  const names = [...new Set(byName.map(({ address }) => address))].join(', ')
  return (
    <details className="text-dense">
      <summary className="cursor-pointer">
        {counted(endpoints.length, 'endpoint')},{' '}
        {lost === 0 ? 'all registered' : <strong>{lost} not registered</strong>}
        {byName.length > 0 && `; ${byName.length} by the name ${names}`}
      </summary>
      <ul aria-label="Endpoints" className="mt-1 grid grid-cols-2 gap-x-4 gap-y-1 @xl:grid-cols-4">
        {endpoints.map(({ id, host, protocol, registrars, byClusterName }) => (
          <li key={id} className="flex min-w-0 items-center gap-2">
            <Lamp state={registrars.length > 0 ? 'up' : 'alarm'} />
            <span className="min-w-0 truncate">
              <Link to={consolePath(host, ENDPOINT_PAGE)} className="text-(--lab-link) underline">
                {id}
              </Link>{' '}
              {protocol}, {registrars.join(' and ') || 'not registered'}
              {byClusterName && ', by name'}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
