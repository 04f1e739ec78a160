import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#contract/spans'

const HUNDREDTH_MS = 10

/** The parts of a span, cut to hundredths of a second; damaged clocks give none. */
function partsOf(ms: number) {
  const whole = Math.max(0, Math.floor(ms / HUNDREDTH_MS) * HUNDREDTH_MS) || 0
  return {
    hours: Math.floor(whole / HOUR_MS),
    minutes: Math.floor((whole % HOUR_MS) / MINUTE_MS),
    seconds: (whole % MINUTE_MS) / SECOND_MS,
  }
}

/** More does not fit into four digits. */
const HOURS_MAX = 9_999

/** `HHHH:MM:SS.SS`, as SCORM 1.2 has a CMITimespan. */
export function cmiTimespan(ms: number): string {
  const { hours, minutes, seconds } = partsOf(ms)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(Math.min(hours, HOURS_MAX)).padStart(4, '0')}:${two(minutes)}:${seconds.toFixed(2).padStart(5, '0')}`
}

/** `PT1H5M3.25S`, as ISO 8601 has a duration: SCORM 2004 and xAPI take it. */
export function isoDuration(ms: number): string {
  const { hours, minutes, seconds } = partsOf(ms)
  const parts = [hours > 0 && `${hours}H`, minutes > 0 && `${minutes}M`, seconds > 0 && `${seconds}S`]
  return `PT${parts.filter(Boolean).join('') || '0S'}`
}
