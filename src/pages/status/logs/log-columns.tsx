import type { DataColumn } from '../../../ui/DataTable'
import { formatTime } from '../../../util/time'
import type { LogRow } from './log-filter'

/** The product's colours: starts and successes green, going down orange, failures red, diagnostics purple. */
const toneClasses = {
  plain: '',
  good: 'text-good',
  warning: 'text-[#9a4a00]',
  bad: 'text-bad',
  diagnostic: 'text-[#6b2fa0]',
} as const

/** The columns of both logs. */
export function logColumns(timeZone: string): readonly DataColumn<LogRow>[] {
  return [
    {
      key: 'at',
      heading: 'Time',
      // Ids grow with time, and two lines of one moment keep the order in which they were written.
      value: (row) => row.id,
      text: (row) => formatTime(row.at, timeZone),
      cell: (row) => formatTime(row.at, timeZone),
      nowrap: true,
    },
    {
      key: 'event',
      heading: 'Event',
      value: (row) => row.event,
      cell: (row) => <span className={toneClasses[row.tone]}>{row.event}</span>,
    },
    {
      key: 'detail',
      heading: 'Detail',
      value: (row) => row.detail,
      cell: (row) => (
        <span className={`break-words whitespace-pre-wrap ${toneClasses[row.tone]}`}>{row.detail}</span>
      ),
    },
    { key: 'user', heading: 'User', value: (row) => row.user },
    { key: 'level', heading: 'Level', value: (row) => row.level, numeric: true },
  ]
}
