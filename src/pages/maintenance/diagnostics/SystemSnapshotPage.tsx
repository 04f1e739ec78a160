import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Backups } from '#contract/wire/status'
import { act, REFRESH_MS, statusQuery } from '../../../api/console'
import { OutcomeMessages } from '../../../components/Outcome'
import { Page } from '../../../components/Page'
import { ReadOnlyNote } from '../../../components/ReadOnlyNote'
import { useConsoleAction } from '../../../components/use-console-action'
import { useFrame } from '../../../components/use-frame'
import { useHost } from '../../../components/use-host'
import { useMayChange } from '../../../components/use-may-change'
import { Box } from '../../../ui/Box'
import { Button } from '../../../ui/Button'
import { type DataColumn, DataTable } from '../../../ui/DataTable'
import { Loaded } from '../../../ui/Loaded'
import { downloadArchive } from '../../../util/file'
import { formatTime } from '../../../util/time'

type Taken = Backups['rows'][number]

const rowId = (row: Taken) => `${row.at} ${row.fileName}`

/** Maintenance > Diagnostics > System snapshot: configuration, status and logs as a file for support (TRB-17). */
export function SystemSnapshotPage() {
  const host = useHost()
  const mayChange = useMayChange()
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const snapshots = useQuery({ ...statusQuery(host, 'snapshots'), refetchInterval: REFRESH_MS })
  const { run, isPending, outcome } = useConsoleAction()
  const columns = useMemo(() => columnsIn(timeZone), [timeZone])

  const create = async () => {
    const file = await act(host, 'create-snapshot', {})
    downloadArchive(file)
    return { message: `${file.fileName} created` }
  }
  return (
    <Page title="System snapshot">
      <ReadOnlyNote />
      <OutcomeMessages outcome={outcome} />
      <Box title="System snapshot">
        <p className="mt-0 mb-2">
          The file holds the configuration, the status and the logs of this system, without passwords. Support
          asks for it.
        </p>
        {mayChange && (
          <Button tone="primary" isBusy={isPending} onClick={() => run(create)}>
            Create system snapshot
          </Button>
        )}
      </Box>
      <Box title="Snapshots taken">
        <Loaded query={snapshots}>
          {({ rows }) => (
            <DataTable
              label="Snapshots taken"
              rows={rows}
              columns={columns}
              rowId={rowId}
              empty="No snapshot of this system has been taken."
            />
          )}
        </Loaded>
      </Box>
    </Page>
  )
}

function columnsIn(timeZone: string): readonly DataColumn<Taken>[] {
  return [
    { key: 'at', heading: 'Time', value: (row) => formatTime(row.at, timeZone) },
    { key: 'version', heading: 'Software version', value: (row) => row.version },
    { key: 'fileName', heading: 'File name', value: (row) => row.fileName },
  ]
}
