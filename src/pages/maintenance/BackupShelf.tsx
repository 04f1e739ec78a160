import { useMutation } from '@tanstack/react-query'
import { takeBackup } from '../../api/lab'
import { OutcomeMessages } from '../../components/Outcome'
import { useHost } from '../../components/use-host'
import { Box } from '../../ui/Box'
import { Button } from '../../ui/Button'
import { downloadArchive } from '../../util/file'
import { type ChosenBackup, versionOf } from './backup-file'

type BackupShelfProps = { readonly onChoose: (backup: ChosenBackup) => void }

/** The backup that the lab has of this system from earlier, for who comes too late to take one. */
export function BackupShelf({ onChoose }: BackupShelfProps) {
  const host = useHost()
  const choose = useMutation({
    mutationFn: () => takeBackup(host),
    onSuccess: ({ fileName, content }) =>
      onChoose({ fileName, version: versionOf(fileName), content, password: '' }),
  })
  const download = useMutation({
    mutationFn: async () => downloadArchive(await takeBackup(host)),
  })
  const error = choose.error ?? download.error
  return (
    <Box title="Lab: shelf">
      <OutcomeMessages outcome={error && { kind: 'refused', error }} />
      <p className="mt-0 mb-2 text-muted">
        Not part of the product: the lab has a backup of this system from the day before the scenario began.
      </p>
      <Button isBusy={choose.isPending} onClick={() => choose.mutate()}>
        Choose earlier backup
      </Button>{' '}
      <Button isBusy={download.isPending} onClick={() => download.mutate()}>
        Download earlier backup
      </Button>
    </Box>
  )
}
