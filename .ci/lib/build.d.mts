export const base: string
export function ensureBuilt(): Promise<void>
export function ensureBuiltAs(mode: 'lms' | 'file' | 'zip'): Promise<string>
