import { Navigate } from 'react-router'
import { ENDPOINT_PAGE, isEndpointHost } from '#contract/endpoint-host'
import { useHost } from '../components/use-host'

/** A host without a page behind it: an Expressway opens its Overview, an endpoint its one page. */
export function HostIndex() {
  return <Navigate replace to={isEndpointHost(useHost()) ? ENDPOINT_PAGE : 'overview'} />
}
