import { asksForWorld } from '../lab/home/open-of'
import { base, viewOf } from '../util/place'

/**
 * Has every address that the page goes to say how it is shown, unless it says that itself. `change` says another value of
 * one part from now on, where the page stands too.
 */
export function keepInAddress(parts: string): { readonly change: (part: string, value: string) => void } {
  let kept = parts
  for (const method of ['pushState', 'replaceState'] as const) {
    const native = history[method].bind(history)
    history[method] = (data, unused, url) => native(data, unused, url && withParts(url, kept))
  }
  return {
    change(part, value) {
      const search = new URLSearchParams(kept)
      search.set(part, value)
      kept = search.toString()
      const url = new URL(location.href)
      url.searchParams.set(part, value)
      history.replaceState(history.state, '', url)
    },
  }
}

/** An address with these parts at the end of its question. A start link has none of them: it is read for what it begins. */
function withParts(address: string | URL, parts: string): string {
  const url = new URL(address, location.href)
  const isStart = url.pathname === base && asksForWorld(url.searchParams)
  if (viewOf(url.search) === '' && !isStart) url.search = url.search === '' ? parts : `${url.search}&${parts}`
  return url.href
}
