import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { act, REFRESH_MS, statusQuery } from '../../../api/console'
import { Page } from '../../../components/Page'
import { ReadOnlyNote } from '../../../components/ReadOnlyNote'
import { SeenMessages } from '../../../components/SeenMessages'
import { useConsoleAction } from '../../../components/use-console-action'
import { useHost } from '../../../components/use-host'
import { useMayChange } from '../../../components/use-may-change'
import { Button } from '../../../ui/Button'
import { FieldRow } from '../../../ui/FieldRow'
import { FieldsBox } from '../../../ui/FieldsBox'
import { Loaded } from '../../../ui/Loaded'
import { downloadArchive } from '../../../util/file'
import { ToolField } from '../tools/ToolField'
import { DiagnosticLogStatus } from './DiagnosticLogStatus'

const MARKER_LENGTH_MAX = 128

/** Maintenance > Diagnostics > Diagnostic logging: what happens from start to stop, as a file for support. */
export function DiagnosticLoggingPage() {
  const status = useQuery({ ...statusQuery(useHost(), 'diagnostic-log'), refetchInterval: REFRESH_MS })
  const { run, isPending, outcome } = useConsoleAction()
  const mayChange = useMayChange()
  return (
    <Page title="Diagnostic logging">
      <SeenMessages outcome={outcome} />
      <ReadOnlyNote />
      <Loaded query={status}>
        {({ log }) => (
          <>
            <DiagnosticLogStatus log={log} />
            {mayChange &&
              (log?.stoppedAt === null ? (
                <RunningLog run={run} isPending={isPending} />
              ) : (
                <NewLog run={run} isPending={isPending} canDownload={log !== null} />
              ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

type ActionProps = Pick<ReturnType<typeof useConsoleAction>, 'run' | 'isPending'>

function NewLog({ run, isPending, canDownload }: ActionProps & { readonly canDownload: boolean }) {
  const host = useHost()
  const [tcpdump, setTcpdump] = useState(false)
  const download = async () => {
    const file = await act(host, 'download-diagnostic-log', {})
    downloadArchive(file)
    return { message: `${file.fileName} downloaded` }
  }
  return (
    <>
      <FieldsBox title="New log">
        <FieldRow
          label="Take tcpdump while logging"
          help="Packets are captured while the log is written. A new log takes the place of the last one."
        >
          {(control) => (
            <input
              {...control}
              type="checkbox"
              checked={tcpdump}
              onChange={(event) => setTcpdump(event.target.checked)}
            />
          )}
        </FieldRow>
      </FieldsBox>
      <div className="flex gap-2">
        <Button
          tone="primary"
          isBusy={isPending}
          onClick={() => run(() => act(host, 'start-diagnostic-log', { tcpdump }))}
        >
          Start new log
        </Button>
        {canDownload && (
          <Button isBusy={isPending} onClick={() => run(download)}>
            Download log
          </Button>
        )}
      </div>
    </>
  )
}

function RunningLog({ run, isPending }: ActionProps) {
  const host = useHost()
  const [text, setText] = useState('')
  const mark = () => run(() => act(host, 'mark-diagnostic-log', { text }), { onSuccess: () => setText('') })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        mark()
      }}
    >
      <FieldsBox title="Logging">
        <ToolField
          label="Marker"
          help="A line that is put into the log now, to find this moment again. At most 128 characters."
          value={text}
          onType={setText}
          lengthMax={MARKER_LENGTH_MAX}
        />
      </FieldsBox>
      <div className="flex gap-2">
        <Button type="submit" disabled={text.trim() === ''} isBusy={isPending}>
          Add marker
        </Button>
        <Button
          tone="primary"
          isBusy={isPending}
          onClick={() => run(() => act(host, 'stop-diagnostic-log', {}))}
        >
          Stop logging
        </Button>
      </div>
    </form>
  )
}
