import { Link } from 'react-router'
import { workstationComplete, workstationLine } from '../api/workstation'
import { connectionWords } from './connection-words'
import { remoteAt } from './remote-at'
import { TerminalFrame } from './TerminalFrame'
import { work } from './work'

/** `/workstation`: the shell of the operator's own computer, with what the guide has one type there (TRB-22, SRV-21, SRV-22). */
export function WorkstationPage() {
  return (
    <TerminalFrame
      title="Workstation"
      heading="Workstation"
      label="Command line of the workstation"
      links={
        <Link className="text-dense text-[#7cc0ff] underline" to="/lab/dns">
          DNS
        </Link>
      }
      talk={talkHere}
    />
  )
}

const talkHere: Parameters<typeof TerminalFrame>[0]['talk'] = (screen, signal) =>
  work(
    {
      line: workstationLine,
      complete: workstationComplete,
      remoteAt: (host) => remoteAt(host, 'terminal', connectionWords),
    },
    screen,
    signal,
  )
