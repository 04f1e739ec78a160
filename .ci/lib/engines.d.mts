type Page = {
  goto(url: string): Promise<unknown>
  evaluate<Given, Made>(work: (given: Given) => Made | Promise<Made>, given: Given): Promise<Made>
}
type Tell = (done: number) => unknown

export function engineModule(): Promise<{ path: string; remove: () => Promise<void> }>
export function hashesInNode(path: string, first: number, count: number, tell?: Tell): Promise<string[]>
export function hashesInPage(
  page: Page,
  path: string,
  first: number,
  count: number,
  tell?: Tell,
): Promise<string[]>
export function firstDifference(
  first: number,
  one: readonly string[],
  other: readonly string[],
): number | undefined
