import type { TimeStatus } from '#contract/wire/status'
import { formatTime } from '../../util/time'

type Server = TimeStatus['servers'][number]
type NtpServerTableProps = { readonly servers: readonly Server[]; readonly timeZone: string }

const columns: readonly {
  readonly title: string
  readonly text: (server: Server, zone: string) => string
}[] = [
  { title: 'NTP server', text: ({ address }) => address },
  { title: 'Condition', text: ({ condition }) => condition },
  { title: 'Flash', text: ({ flash }) => flash },
  { title: 'Authentication', text: ({ authentication }) => authentication },
  { title: 'Event', text: ({ event }) => event },
]

const figures: typeof columns = [
  { title: 'Offset', text: ({ offsetMs }) => milliseconds(offsetMs) },
  { title: 'Delay', text: ({ delayMs }) => milliseconds(delayMs) },
  { title: 'Stratum', text: ({ stratum }) => (stratum === null ? '' : String(stratum)) },
  { title: 'Ref ID', text: ({ refId }) => refId },
  { title: 'Ref time', text: ({ refTime }, zone) => (refTime === null ? '' : formatTime(refTime, zone)) },
]

const milliseconds = (value: number | null) => (value === null ? '' : `${value.toFixed(3)} ms`)

/** What each NTP server answered, with its last eight polls. */
export function NtpServerTable({ servers, timeZone }: NtpServerTableProps) {
  if (servers.length === 0) return <p className="mb-0 text-muted">No NTP server is configured.</p>
  return (
    <table aria-label="NTP servers" className="mt-2 w-full border-collapse text-left text-xs">
      <thead>
        <tr className="border-b border-field">
          {columns.map(({ title }) => (
            <Heading key={title} title={title} />
          ))}
          <Heading title="Reachability" />
          {figures.map(({ title }) => (
            <Heading key={title} title={title} />
          ))}
        </tr>
      </thead>
      <tbody>
        {servers.map((server) => (
          <tr key={server.address} className="border-b border-rule align-top">
            {columns.map(({ title, text }) => (
              <td key={title} className="py-1 pr-3">
                {text(server, timeZone)}
              </td>
            ))}
            <td className="py-1 pr-3 whitespace-nowrap">
              <Polls polls={server.reachability} />
              {server.reason && <div className="whitespace-normal text-bad">{server.reason}</div>}
            </td>
            {figures.map(({ title, text }) => (
              <td key={title} className="py-1 pr-3">
                {text(server, timeZone)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Heading({ title }: { readonly title: string }) {
  return (
    <th scope="col" className="py-1 pr-3 whitespace-nowrap">
      {title}
    </th>
  )
}

/** Ticks and crosses, the newest at the right. */
function Polls({ polls }: { readonly polls: readonly boolean[] }) {
  const answered = polls.filter(Boolean).length
  return (
    <span role="img" aria-label={`${answered} of the last ${polls.length} polls answered`}>
      {polls.map((answer, index) => (
        <span key={`poll ${index}`} aria-hidden="true" className={answer ? 'text-good' : 'text-bad'}>
          {answer ? '✓' : '✗'}
        </span>
      ))}
    </span>
  )
}
