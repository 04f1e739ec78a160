import type { Exercise } from '#contract/wire/progress'

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** A day by the computer's own calendar: `3 Nov 2026`. */
export const dayOf = (at: number): string => dates.format(at)

/** What a row of the catalogue says of what was practised, in few words. */
export function rowWords({ attempts, best }: Exercise): string {
  if (best) return `done, best ${best.score}`
  return attempts === 1 ? 'tried once' : `tried ${attempts} times`
}
