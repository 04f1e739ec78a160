import type { Alarms } from '#contract/wire/status'
import { ConsoleLink } from '../../components/ConsoleLink'
import { WhyButton } from '../../components/WhyButton'
import type { DataColumn } from '../../ui/DataTable'
import { formatTime } from '../../util/time'
import { eventLogPath } from './logs/log-filter'

type AlarmRow = Alarms['rows'][number]

// The order in which a reader wants them sorted: the gravest first.
const severities = ['Emergency', 'Alert', 'Critical', 'Error', 'Warning', 'Notice', 'Info', 'Debug']

/** The columns of Status > Alarms, in the product's order; ID stands last. */
export function alarmColumns(host: string, timeZone: string): DataColumn<AlarmRow>[] {
  return [
    {
      key: 'title',
      heading: 'Alarm',
      value: (row) => row.title,
      cell: (row) => <Title row={row} host={host} />,
    },
    {
      key: 'description',
      heading: 'Description',
      value: (row) => row.description,
      cell: (row) => <Description row={row} timeZone={timeZone} />,
    },
    { key: 'state', heading: 'State', value: (row) => row.state, nowrap: true },
    {
      key: 'severity',
      heading: 'Severity',
      value: (row) => severities.indexOf(row.severity),
      text: (row) => row.severity,
      cell: (row) => row.severity,
    },
    { key: 'peer', heading: 'Peer', value: peerName, cell: (row) => <Peer row={row} /> },
    {
      key: 'action',
      heading: 'Action',
      value: (row) => row.action?.label ?? '',
      cell: (row) => <Action row={row} />,
    },
    { key: 'id', heading: 'ID', value: (row) => row.number ?? '', cell: (row) => <LogLink row={row} /> },
  ]
}

function peerName(row: AlarmRow): string {
  return row.own ? 'This system' : row.peer
}

// Addresses may be long; the two words for this system stay on one line.
function Peer({ row }: { readonly row: AlarmRow }) {
  return <span className={row.own ? 'whitespace-nowrap' : 'break-words'}>{peerName(row)}</span>
}

function Title({ row, host }: { readonly row: AlarmRow; readonly host: string }) {
  return (
    <>
      {row.title} <WhyButton question={{ host, alarm: row.id }} about={`${row.title} is raised`} />
    </>
  )
}

function Description({ row, timeZone }: { readonly row: AlarmRow; readonly timeZone: string }) {
  return (
    <div className="max-w-xl">
      {row.description}
      <div className="flex flex-wrap gap-x-3 text-xs text-muted">
        <span>First raised {formatTime(row.firstRaisedAt, timeZone)}</span>
        <span>Last raised {formatTime(row.lastRaisedAt, timeZone)}</span>
      </div>
    </div>
  )
}

function Action({ row }: { readonly row: AlarmRow }) {
  if (row.action === null) return null
  return <ConsoleLink path={row.action.path}>{row.action.label}</ConsoleLink>
}

// Some alarms have no published number; the way to their log lines is the same.
function LogLink({ row }: { readonly row: AlarmRow }) {
  return <ConsoleLink path={eventLogPath(row.title)}>{row.number ?? 'Event Log'}</ConsoleLink>
}
