/** What modules of a checkout export, by name; none of them fetches anything later. */
export function loadedFrom<Exports>(root: string, paths: Readonly<Record<string, string>>): Promise<Exports>
