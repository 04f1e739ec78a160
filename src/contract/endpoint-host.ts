/** What follows the host of an endpoint: its one page. */
export const ENDPOINT_PAGE = 'panel'

/** True for a host that is an endpoint and no Expressway: `endpoint-7.example.com`. */
export const isEndpointHost = (host: string): boolean => /^endpoint-\d+(?:\.|$)/.test(host)

/** The id of the endpoint at a host. */
export const endpointIdOf = (host: string): string => host.split('.')[0] ?? host
