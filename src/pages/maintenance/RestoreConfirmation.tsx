import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { act, REFRESH_MS, statusQuery } from '../../api/console'
import { OutcomeMessages } from '../../components/Outcome'
import { fieldErrors } from '../../components/settings/field-errors'
import { useHost } from '../../components/use-host'
import { useRestartingStore } from '../../stores/restarting'
import { Box } from '../../ui/Box'
import { Button } from '../../ui/Button'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'
import { MessageBar } from '../../ui/MessageBar'
import type { ChosenBackup } from './backup-file'
import { DecryptionPasswordField } from './FilePasswordField'
import { LoadBox } from './LoadBox'

type RestoreConfirmationProps = {
  readonly backup: ChosenBackup
  readonly onCancel: () => void
}

/** The last look before a restore: which file, and what the restart that follows would drop. */
export function RestoreConfirmation({ backup, onCancel }: RestoreConfirmationProps) {
  const { fileName, content, version } = backup
  const host = useHost()
  const [password, setPassword] = useState(backup.password)
  const load = useQuery({ ...statusQuery(host, 'restart-options'), refetchInterval: REFRESH_MS })
  const begin = useRestartingStore((store) => store.begin)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => act(host, 'restore-backup', { fileName, content, password }),
    onSuccess: (restarting) => begin(host, restarting),
  })
  const wrongPassword = fieldErrors(error).find(({ field }) => field === 'password')
  return (
    <>
      <OutcomeMessages outcome={error && { kind: 'refused', error }} />
      <MessageBar>
        The file replaces the configuration of this system, and then the system restarts.
      </MessageBar>
      <Box title="Restore confirmation">
        <Definitions>
          <DefinitionRow label="File name">{fileName}</DefinitionRow>
          <DefinitionRow label="Software version">{version ?? 'Not in the name of the file'}</DefinitionRow>
        </Definitions>
        {wrongPassword && (
          <DecryptionPasswordField value={password} error={wrongPassword.message} onType={setPassword} />
        )}
      </Box>
      <LoadBox title="System status" load={load} />
      <div className="flex gap-2">
        <Button tone="primary" isBusy={isPending} onClick={() => mutate()}>
          Continue with system restore
        </Button>
        <Button isBusy={isPending} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </>
  )
}
