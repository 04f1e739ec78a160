export function behindHash(is: boolean): Record<string, string>
