import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Backups } from '#contract/wire/status'
import { act, REFRESH_MS, statusQuery } from '../../api/console'
import { OutcomeMessages } from '../../components/Outcome'
import { useConsoleAction } from '../../components/use-console-action'
import { useFrame } from '../../components/use-frame'
import { useHost } from '../../components/use-host'
import { useMayChange } from '../../components/use-may-change'
import { Box } from '../../ui/Box'
import { Button } from '../../ui/Button'
import { Loaded } from '../../ui/Loaded'
import { downloadArchive } from '../../util/file'
import { formatTime } from '../../util/time'
import { FilePasswordField } from './FilePasswordField'

/** Takes a backup as a file, and tells which were taken before. */
export function BackupBox() {
  const host = useHost()
  const mayChange = useMayChange()
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const backups = useQuery({ ...statusQuery(host, 'backups'), refetchInterval: REFRESH_MS })
  const { run, isPending, outcome } = useConsoleAction()
  const [password, setPassword] = useState('')

  const create = async () => {
    const file = await act(host, 'create-backup', { password })
    downloadArchive(file)
    setPassword('')
    return { message: `${file.fileName} created` }
  }
  return (
    <Box title="Backup">
      <OutcomeMessages outcome={outcome} />
      <p className="mt-0 mb-2">
        The file holds the configuration of this system; keep it away from this system.
      </p>
      {mayChange && (
        <>
          <FilePasswordField
            label="Encryption password"
            help="With a password, the file can be restored only by who knows it. Left blank, the file is not encrypted."
            value={password}
            onType={setPassword}
          />
          <Button tone="primary" className="mt-2" isBusy={isPending} onClick={() => run(create)}>
            Create system backup file
          </Button>
        </>
      )}
      <h3 className="mt-3 mb-1 font-bold">Backups taken</h3>
      <Loaded query={backups}>{({ rows }) => <Taken rows={rows} timeZone={timeZone} />}</Loaded>
    </Box>
  )
}

function Taken({ rows, timeZone }: { readonly rows: Backups['rows']; readonly timeZone: string }) {
  if (rows.length === 0) return <p className="m-0">No backup of this system has been taken.</p>
  return (
    <table aria-label="Backups taken" className="w-full max-w-3xl text-left">
      <thead>
        <tr className="text-muted">
          {['Time', 'Software version', 'File name'].map((heading) => (
            <th key={heading} scope="col" className="py-0.5 pr-4 font-normal">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ fileName, at, version }) => (
          <tr key={`${at} ${fileName}`} className="border-t border-rule">
            <td className="py-0.5 pr-4 whitespace-nowrap">{formatTime(at, timeZone)}</td>
            <td className="py-0.5 pr-4">{version}</td>
            <td className="py-0.5 break-all">{fileName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
