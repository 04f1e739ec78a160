/** How a browser names the page that a request comes from, in the headers of the request. */
type From = {
  readonly origin: string | null | undefined
  /** `Sec-Fetch-Site`; scripts and older browsers send none. */
  readonly site: string | null | undefined
}

const OWN_SITES = ['same-origin', 'none']

/**
 * Whether a request comes from a page of that address, or from no page at all. Whatever page a browser has open could reach
 * a port of the computer, and would be let in by what the browser remembers or by where it runs.
 */
export const isFromOwnPage = ({ origin, site }: From, own: string): boolean =>
  (origin ?? own) === own && OWN_SITES.includes(site ?? 'none')
