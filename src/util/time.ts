import { DAY_MS, HOUR_MS, MINUTE_MS } from '#contract/spans'

const style = { dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' } as const
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const formatter = newFormatter(zone)
  formatters.set(zone, formatter)
  return formatter
}

// A zone that this browser does not know must not take the page down with it.
function newFormatter(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('sv-SE', { ...style, timeZone: zone })
  } catch {
    return new Intl.DateTimeFormat('sv-SE', { ...style, timeZone: 'UTC' })
  }
}

/** Zones that need no table of the browser, which takes longer to load than the rest of a page to be drawn. */
const likeUtc: readonly string[] = ['GMT', 'UTC']

/** World time as the system writes it: `2016-12-05 14:03:22` in its own time zone (PSI-16). */
export function formatTime(ms: number, zone: string): string {
  if (likeUtc.includes(zone)) return new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
  return formatterFor(zone).format(ms)
}

const units = [
  { name: 'day', ms: DAY_MS },
  { name: 'hour', ms: HOUR_MS },
  { name: 'minute', ms: MINUTE_MS },
  { name: 'second', ms: 1_000 },
] as const

/** A length of time in words: `13 days 4 hours`. `unitsMax` cuts off the smaller units. */
export function formatDuration(ms: number, unitsMax: number = units.length): string {
  let rest = Math.max(0, ms)
  const parts: string[] = []
  const largest = units.findIndex((unit) => rest >= unit.ms)
  if (largest === -1) return '0 seconds'
  for (const unit of units.slice(largest, largest + unitsMax)) {
    const count = Math.floor(rest / unit.ms)
    rest -= count * unit.ms
    if (count > 0) parts.push(`${count} ${unit.name}${count === 1 ? '' : 's'}`)
  }
  return parts.join(' ')
}
