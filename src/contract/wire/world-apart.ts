const APART = 'apart:'

/** By what a world is known that one page has for itself, and that is kept nowhere. */
export const worldApart = (name: string): string => `${APART}${name}`

export const isApart = (world: string): boolean => world.startsWith(APART)
