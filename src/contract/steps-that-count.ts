/**
 * The steps of a run that are counted and numbered, wherever that is done: all that the world has something for. A start
 * link gives the number that the drawer shows.
 */
export function stepsThatCount<S extends { readonly state: string }>(steps: readonly S[]): S[] {
  return steps.filter(({ state }) => state !== 'not-applicable')
}
