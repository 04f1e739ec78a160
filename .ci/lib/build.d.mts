export const base: string
export function ensureBuilt(): Promise<void>
export function ensureBuiltForPackages(): Promise<string>
