/** What modules of a checkout export, by name; none of them fetches anything later. */
export function loadedFrom<Exports>(root: string, paths: Readonly<Record<string, string>>): Promise<Exports>

/** The same, with what they fetch later, until `remove`. */
export function bundled<Exports>(
  root: string,
  paths: Readonly<Record<string, string>>,
): Promise<{ readonly loaded: Exports; readonly remove: () => Promise<void> }>
