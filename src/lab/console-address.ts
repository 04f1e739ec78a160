import { ENDPOINT_PAGE, isEndpointHost } from '#contract/endpoint-host'

/** Where the console area stands: the host that is asked and the menu path on it. */
export type ConsoleAddress = { readonly host: string; readonly path: string }

/** The page that a host shows when no other is asked for. */
const FIRST_PAGE = 'overview'

/** Pages that belong to one host at one moment and make no sense on the next one. */
const notKept: readonly string[] = ['', 'login']

/** The first part of paths that are not hosts. */
const notHosts: readonly string[] = ['', 'lab', 'tms', 'workstation']

/** Cisco TMS, as one types it. */
const tmsHosts: readonly string[] = ['tms.example.com', '10.0.0.6']

/** Reads a location of the lab; null on the lab's own pages, on Cisco TMS and on an endpoint. */
export function consoleAddress(pathname: string): ConsoleAddress | null {
  const [host = '', ...rest] = pathname.replace(/^\//, '').split('/')
  return notHosts.includes(host) || isEndpointHost(host)
    ? null
    : { host: readable(host), path: rest.join('/') }
}

/** A location as one reads it; as it stands where its escapes make no sense. */
export function readable(location: string): string {
  try {
    return decodeURIComponent(location)
  } catch {
    return location
  }
}

/** The location that shows a page of a host. */
export function consolePath(host: string, path: string = FIRST_PAGE): string {
  return `/${encodeURIComponent(host).replaceAll('%3A', ':')}/${path}`
}

/** The same page as at `pathname`, on another host. */
export function samePageOn(host: string, pathname: string): string {
  const path = consoleAddress(pathname)?.path ?? ''
  return consolePath(host, notKept.includes(path) ? FIRST_PAGE : path)
}

/** What somebody typed into the address field, as a location; null when it names nothing. */
export function typedAddress(typed: string): string | null {
  const [host = '', ...rest] = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .split('/')
  if (host === '') return null
  const path = rest.filter((part) => part !== '').join('/')
  if (tmsHosts.includes(host.toLowerCase())) return '/tms/systems/navigator'
  if (host.toLowerCase() === 'workstation') return '/workstation'
  if (isEndpointHost(host.toLowerCase())) return consolePath(host.toLowerCase(), ENDPOINT_PAGE)
  return consolePath(host.toLowerCase(), path === '' ? FIRST_PAGE : path)
}
