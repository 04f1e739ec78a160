const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

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
  { ms: DAY, name: 'd' },
  { ms: HOUR, name: 'h' },
  { ms: MINUTE, name: 'min' },
  { ms: SECOND, name: 's' },
] as const

/** How far something is, in its two largest units: `1 min 20 s`, `13 d 23 h`, `now`. */
export function distance(ms: number): string {
  let left = Math.ceil(ms / SECOND) * SECOND
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
