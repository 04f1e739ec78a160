import type { Verified } from '#contract/wire/grading'

/** What is told of a file that could not even be unpacked. */
export const notRead = (says: string): Verified => ({
  verdict: { kind: 'unreadable', says, where: null, differences: [] },
  name: '',
  claimed: null,
  real: null,
  hash: null,
  logHash: null,
  isSummed: false,
})
