import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#contract/spans'

/** A moment of world time as the lab writes it: `2016-12-12 09:00:05`. World time has no zone but UTC. */
export function worldTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}

/** The same for a glance, by the day of the week: `Mon 09:00:05`. */
export function clockTime(at: number): string {
  const day = new Date(at).toUTCString().slice(0, 3)
  return `${day} ${worldTime(at).slice(11)}`
}

const units = [
  { ms: DAY_MS, name: 'd' },
  { ms: HOUR_MS, name: 'h' },
  { ms: MINUTE_MS, name: 'min' },
  { ms: SECOND_MS, name: 's' },
] as const

/** How far something is, in its two largest units: `1 min 20 s`, `13 d 23 h`, `now`. */
export function distance(ms: number): string {
  let left = Math.ceil(ms / SECOND_MS) * SECOND_MS
  if (left <= 0) return 'now'
  const words: string[] = []
  for (const unit of units) {
    const count = Math.floor(left / unit.ms)
    left -= count * unit.ms
    if (count > 0) words.push(`${count} ${unit.name}`)
    else if (words.length > 0) break
  }
  return words.slice(0, 2).join(' ')
}
