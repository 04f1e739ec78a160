/** The location that a start link goes on to. Only a path of this lab is followed, never another site's address. */
export function openOf(search: URLSearchParams): string {
  const open = search.get('open')
  return open === null ? '/' : `/${open.replace(/^[/\\]+/, '')}`
}

/** Whether a question asks for a world: of the lab, of an exercise, or as it stood at an instant. */
export const asksForWorld = (question: URLSearchParams) =>
  ['scenario', 'exercise', 'at'].some((part) => question.has(part))
