import type { LogEntry } from '../state/logs'

/** One line for each entry, oldest first; world time in milliseconds, as support reads it. */
export function logText(entries: readonly LogEntry[]): string {
  return entries
    .map(({ at, event, detail, user, level }) => {
      const line = `${at} Event="${event}" Detail="${detail}" User="${user}" Level="${level}"`
      return `${line.replaceAll(/\p{Cc}+/gu, ' ')}\n`
    })
    .join('')
}
