/** A way that a test call can take: the zones that are tried, and what the choice is called. */
type WayOut = { readonly value: string; readonly label: string; readonly zones: readonly string[] }

/** The ways out of an Expressway with those zones: none of them, all in their order, or one. */
export function waysOut(zones: readonly string[]): readonly WayOut[] {
  return [
    { value: '', label: 'No zone', zones: [] },
    ...(zones.length > 1 ? [{ value: 'all', label: 'All zones, in their order', zones }] : []),
    ...zones.map((zone) => ({ value: `zone ${zone}`, label: `Zone ${zone}`, zones: [zone] })),
  ]
}
