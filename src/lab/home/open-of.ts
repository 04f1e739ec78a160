/** The location that a start link goes on to. Only a path of this lab is followed, never another site's address. */
export function openOf(search: URLSearchParams): string {
  const open = search.get('open')
  return open === null ? '/' : `/${open.replace(/^[/\\]+/, '')}`
}
