/** Where the guide has it, as a page says it: `pages 7 to 10` is *Guide p. 7 to 10*. */
export function guidePages(guide: string): string {
  return `Guide p. ${guide.replace(/^pages?\s+/, '')}`
}
