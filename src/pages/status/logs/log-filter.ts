import type { Log } from '#contract/wire/status'
import { NO_FILTER, type TextFilter, textMatcher } from '../../../ui/data-table/text-filter'
import { formatTime } from '../../../util/time'

/** A line of the Event Log or the Configuration Log. */
export type LogRow = Log['rows'][number]

/** What each part of a log filter is called in the URL and beside its field; `more` under *more options*. */
export const filterParts = [
  { key: 'containing', parameter: 'contains', label: 'Contains the string', more: false },
  { key: 'anyOf', parameter: 'any', label: 'Contains any of the words', more: true },
  { key: 'notContaining', parameter: 'not', label: 'Not containing', more: true },
] as const

/** True for a filter that says something under *more options*: then they are open. */
export const usesMoreOptions = (filter: TextFilter) =>
  filterParts.some(({ key, more }) => more && filter[key].trim() !== '')

/** The filter that a URL asks for. */
export function filterFrom(search: URLSearchParams): TextFilter {
  return filterParts.reduce(
    (filter, part) => ({ ...filter, [part.key]: search.get(part.parameter) ?? '' }),
    NO_FILTER,
  )
}

/** The parameters by which a filter can be linked to; empty parts are left out. */
export function filterParameters(filter: TextFilter): URLSearchParams {
  const asked = filterParts.map(({ key, parameter }) => [parameter, filter[key].trim()])
  return new URLSearchParams(asked.filter(([, text]) => text !== ''))
}

/** The Event Log with only the lines that contain the text. */
export function eventLogPath(containing: string): string {
  return `status/logs/event-log?${filterParameters({ ...NO_FILTER, containing })}`
}

/** The lines that the filter lets through. */
export function filteredLog(rows: readonly LogRow[], filter: TextFilter): readonly LogRow[] {
  const matches = textMatcher(filter)
  return rows.filter((row) => matches(`${row.event}: ${row.detail} ${row.user}`))
}

/** A log as a text file: one line each, in the order shown. */
export function logText(rows: readonly LogRow[], timeZone: string): string {
  return rows.map((row) => `${logLine(row, timeZone)}\n`).join('')
}

function logLine({ at, event, detail, user, level }: LogRow, timeZone: string): string {
  const line = [
    formatTime(at, timeZone),
    `Event="${event}"`,
    `Detail="${detail}"`,
    `User="${user}"`,
    `Level="${level}"`,
  ]
  // A line of the file is a line of the log, whatever somebody typed into a field.
  return line.join(' ').replaceAll(/\p{Cc}+/gu, ' ')
}
