/**
 * Where the lab lies, with a slash at its end. A package for a learning platform, and a lab that is one file, lie wherever
 * somebody has put them: beside the page that is open.
 */
export const base = BEHIND_HASH ? new URL('./', document.baseURI).pathname : import.meta.env.BASE_URL

/**
 * The location that the address of this page names, below the base path. A package and a file have it behind the `#`:
 * nobody would give their page at another path.
 */
export function placeHere(): { readonly path: string; readonly search: string; readonly hash: string } {
  if (BEHIND_HASH) {
    // A file has no origin that an address could begin with, and of this one only what follows it is wanted.
    const { pathname, search, hash } = new URL(location.hash.slice(1) || '/', 'http://localhost')
    return { path: pathname, search, hash }
  }
  const { pathname, search, hash } = location
  return { path: `/${pathname.slice(base.length)}`, search, hash }
}

/**
 * By what the stored world of this page is known: by its base path, in a package by exercise and learner as well, and in
 * a file by its own path, for others may lie beside it.
 */
export function worldHere(): string {
  if (import.meta.env.MODE === 'file') return location.pathname
  return import.meta.env.MODE === 'lms' ? `${base}${document.documentElement.dataset['world']}` : base
}

/** The address of a location. */
export function addressOf(open: string): string {
  return BEHIND_HASH ? `#${open}` : `${base}${open.slice(1)}`
}

/** The same with everything before it, as one gives it to somebody else. */
export function linkTo(open: string): string {
  return new URL(addressOf(open), location.href).href
}

/** What an address may ask for that says how its page is shown to somebody who designs it (src/view). */
export const VIEW_PARTS = ['state', 'latency', 'variant', 'world'] as const
const VIEW = new RegExp(`(?<=[?&])(?:${VIEW_PARTS.join('|')})=[^&]*`, 'g')

/** Those parts of a question, as they stand; blank where it has none. */
export const viewOf = (search: string): string => (search.match(VIEW) ?? []).join('&')
