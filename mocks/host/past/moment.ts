import type { Moment } from '#contract/wire/timeline'

/** A moment as a header has it; undefined for anything else. */
export function readMoment(text: string): Moment | undefined {
  const [, source, serial, at] = /^([\w.: -]{1,120})~(\d{1,9})~(\d{1,15})$/.exec(text) ?? []
  if (source === undefined) return undefined
  return { source, serial: Number(serial), at: Number(at) }
}
