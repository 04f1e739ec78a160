/**
 * Where the lab lies, with a slash at its end. A package for a learning platform lies wherever that has put it: beside
 * the page that is open.
 */
export const base =
  import.meta.env.MODE === 'lms' ? new URL('./', document.baseURI).pathname : import.meta.env.BASE_URL

/**
 * The location that the address of this page names, below the base path. A package has it behind the `#`: nobody would
 * give its page at another path.
 */
export function placeHere(): { readonly path: string; readonly search: string; readonly hash: string } {
  if (import.meta.env.MODE === 'lms') {
    const { pathname, search, hash } = new URL(location.hash.slice(1) || '/', location.origin)
    return { path: pathname, search, hash }
  }
  const { pathname, search, hash } = location
  return { path: `/${pathname.slice(base.length)}`, search, hash }
}

/** By what the stored world of this page is known: by its base path, and in a package by exercise and learner as well. */
export function worldHere(): string {
  return import.meta.env.MODE === 'lms' ? `${base}${document.documentElement.dataset['world']}` : base
}

/** The address of a location. */
export function addressOf(open: string): string {
  return import.meta.env.MODE === 'lms' ? `#${open}` : `${base}${open.slice(1)}`
}

/** What an address may ask for that says how its page is shown to somebody who designs it (src/view). */
const VIEW = /(?<=[?&])(?:state|latency|variant|world)=[^&]*/g

/** Those parts of a question, as they stand; blank where it has none. */
export const viewOf = (search: string): string => (search.match(VIEW) ?? []).join('&')
