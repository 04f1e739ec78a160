import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from '#contract/counted'
import { SYSLOG_LINES_MAX, type Syslog } from '#contract/wire/syslog'
import { syslogQuery } from '../../api/syslog'
import { shortName } from '../expressway-lamp'
import { LabSelect } from '../LabField'
import { LabPage } from '../pages/LabPage'
import { Panel } from '../pages/Panel'
import { WhenKnown } from '../pages/WhenKnown'
import { worldTime } from '../world-time'
import { cell, LabTable } from './LabTable'

/** The page of the remote syslog servers: the Event Logs of all who send to one of them, in one (PSI-20). */
export function SyslogPage() {
  const [server, setServer] = useState<string | null>(null)
  const syslog = useQuery({ ...syslogQuery(server), placeholderData: (last) => last })
  return (
    <LabPage
      title="Syslog"
      about="What a remote syslog server gets: the Event Logs of all Expressways that name it on Maintenance > Logging, in one. Whoever does not name it is not in it."
    >
      <WhenKnown query={syslog}>
        {(known) => (
          <>
            <Lost lost={known.lost} />
            {known.servers.length === 0 ? (
              <p>No Expressway of this world sends its log to a server.</p>
            ) : (
              <Received syslog={known} server={server} onChoose={setServer} />
            )}
          </>
        )}
      </WhenKnown>
    </LabPage>
  )
}

/** A name that leads nowhere: the log goes with it. */
function Lost({ lost }: Pick<Syslog, 'lost'>) {
  return lost.map(({ host, name, reason }) => (
    <p key={`${host} ${name}`} className="border-l-4 border-(--lab-bad) pl-2 wrap-anywhere">
      {`${shortName(host)} sends to ${name}, and nothing arrives: ${reason}.`}
    </p>
  ))
}

type ReceivedProps = {
  readonly syslog: Syslog
  readonly server: string | null
  readonly onChoose: (server: string) => void
}

function Received({ syslog: { servers, lines }, server, onChoose }: ReceivedProps) {
  const chosen = servers.find(({ address }) => address === server) ?? servers[0]
  const senders = chosen?.senders.map(shortName).join(', ') ?? ''
  return (
    <Panel title="Received">
      <LabSelect
        label="Server"
        className="self-start"
        value={chosen?.address ?? ''}
        options={servers.map(({ address, senders: { length } }) => ({
          value: address,
          label: `${address} (${counted(length, 'sender')})`,
        }))}
        onChoose={onChoose}
      />
      <p>{`Sent by ${senders}.`}</p>
      {lines.length === 0 ? (
        <p>Nothing has happened yet that passes the filters of those who send.</p>
      ) : (
        <LabTable
          caption={lines.length < SYSLOG_LINES_MAX ? 'All lines' : `The newest ${SYSLOG_LINES_MAX} lines`}
          columns={['Time', 'Expressway', 'Severity', 'Event', 'Detail']}
        >
          {lines.map(({ id, at, host, severity, event, detail }) => (
            <tr key={id}>
              <td className={`${cell} whitespace-nowrap`}>{worldTime(at)}</td>
              <td className={cell}>{shortName(host)}</td>
              <td className={cell}>{severity}</td>
              <td className={cell}>{event}</td>
              <td className={`${cell} min-w-60 wrap-anywhere`}>{detail}</td>
            </tr>
          ))}
        </LabTable>
      )}
    </Panel>
  )
}
