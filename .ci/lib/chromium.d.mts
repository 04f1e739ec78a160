/** Launch options of Playwright that choose the browser. */
export type ChosenChromium = { executablePath?: string; channel?: string }

export function findChromium(kind: 'shell' | 'chromium'): Promise<ChosenChromium | undefined>
export function ensureChromium(): Promise<void>
export const chromiumFlags: string[]
